import * as v from 'valibot';
import type { Waiver } from '../domain/waiver';
import { jsonObject } from './json-object';

/** An accepted exception, as findings carry it, the table keeps it and the posture function is given it. */
export const waiverSchema = jsonObject({
  check: v.string(),
  reason: v.string(),
  by: v.string(),
  until: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
}) satisfies v.GenericSchema<unknown, Waiver>;
