import * as v from 'valibot';
import { environment } from '../contract/environment';
import { waiverSchema } from '../contract/waiver-schema';
import type { Waiver } from '../domain/waiver';
import { optional, type Variables } from './required-environment';

const list = v.pipe(v.string(), v.parseJson(), v.array(waiverSchema));

/** @throws Error when the variable is not the list that the stack writes: nothing may be accepted, or alerted, by a guess. */
export function waiversFrom(variables: Variables): readonly Waiver[] {
  const text = optional(environment.waivers, variables);
  if (text === null) return [];
  const parsed = v.safeParse(list, text);
  if (parsed.success) return parsed.output;
  throw new Error(
    `The environment variable ${environment.waivers} is no list of exceptions: deploy the function with the stack.`,
  );
}
