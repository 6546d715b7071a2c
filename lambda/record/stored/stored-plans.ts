import * as v from 'valibot';
import { jsonObject } from '../../contract/json-object';
import { utcTime as time } from '../../contract/utc-time';
import { isAccountId, type AccountId } from '../../domain/account-id';
import type { Acknowledgement, Plan } from '../../domain/plan';

const accountId = v.custom<AccountId>(isAccountId);

export const storedPlan = jsonObject({
  accountId,
  id: v.string(),
  version: v.pipe(v.number(), v.safeInteger()),
  from: time,
  to: time,
  reason: v.string(),
  ticket: v.nullable(v.string()),
  by: v.string(),
  createdAt: time,
  announcedAt: v.nullable(time),
  cancelled: v.nullable(jsonObject({ at: time, by: v.string(), announcedAt: v.nullable(time) })),
  closedAt: v.nullable(time),
  usedAt: v.nullable(time),
}) satisfies v.GenericSchema<unknown, Plan>;

export const storedUse = jsonObject({ at: time }) satisfies v.GenericSchema<unknown, { readonly at: string }>;

export const storedAcknowledgement = jsonObject({
  accountId,
  incident: v.string(),
  note: v.string(),
  by: v.string(),
  at: time,
}) satisfies v.GenericSchema<unknown, Acknowledgement>;
