import * as v from 'valibot';
import { jsonObject } from '../contract/json-object';
import { utcTime as time } from '../contract/utc-time';
import type { AccountProfile } from '../domain/account';
import { isAccountId, type AccountId } from '../domain/account-id';
import type { CheckState } from '../domain/check-state';
import { unknownCauses } from '../domain/fact';
import { outcomes } from '../domain/outcome';
import type { AudienceState } from './audience-memory.port';

const accountId = v.custom<AccountId>(isAccountId);
const wholeNumber = v.pipe(v.number(), v.safeInteger());

export const storedProfile = jsonObject({
  id: accountId,
  name: v.nullable(v.string()),
  standing: v.picklist(['standalone', 'member', 'management', 'unknown']),
}) satisfies v.GenericSchema<unknown, AccountProfile>;

export const storedAudience = jsonObject({
  accountId,
  listening: v.boolean(),
  // A state that an earlier release wrote says nothing about it.
  sinkDelivers: v.optional(v.nullable(v.boolean()), null),
  at: time,
  welcomedAt: v.nullable(time),
}) satisfies v.GenericSchema<unknown, AudienceState>;

export const storedCheckState = jsonObject({
  accountId,
  check: v.string(),
  status: v.picklist(['open', 'resolved']),
  outcome: v.picklist(outcomes),
  cause: v.nullable(v.picklist(unknownCauses)),
  lastKnown: v.nullable(v.picklist(['pass', 'fail', 'not-applicable'])),
  unknownRuns: wholeNumber,
  everOpened: v.boolean(),
  openSince: v.nullable(time),
  transitionNumber: wholeNumber,
  recordedAt: time,
}) satisfies v.GenericSchema<unknown, CheckState>;
