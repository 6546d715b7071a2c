import * as v from 'valibot';
import { jsonObject } from '../../contract/json-object';
import { utcTime as time } from '../../contract/utc-time';
import { isAccountId, type AccountId } from '../../domain/account-id';
import type { Hardening, SettledStep } from '../../domain/hardening';

const seenFact = jsonObject({
  fact: v.string(),
  observation: v.nullable(
    jsonObject({ call: v.string(), at: time, callerArn: v.nullable(v.string()), requestId: v.nullable(v.string()) }),
  ),
  value: v.nullable(v.string()),
  reason: v.nullable(v.string()),
});

const step = { step: v.string(), at: time, by: v.string() };

const settledStep = v.union([
  jsonObject({
    ...step,
    kind: v.picklist(['proven', 'not-applicable', 'said']),
    words: v.string(),
    evidence: v.array(seenFact),
  }),
  jsonObject({
    ...step,
    kind: v.literal('skipped'),
    reason: v.string(),
    acceptedBy: v.string(),
    checks: v.array(v.string()),
    unseen: v.optional(v.array(v.string()), []),
    until: v.string(),
  }),
]) satisfies v.GenericSchema<unknown, SettledStep>;

export const storedHardening = jsonObject({
  accountId: v.custom<AccountId>(isAccountId),
  beganAt: time,
  by: v.string(),
  version: v.pipe(v.number(), v.safeInteger()),
  endedAt: v.nullable(time),
  windowId: v.nullable(v.string()),
  settled: v.array(settledStep),
  said: v.array(jsonObject({ ...step, question: v.string(), answer: v.string() })),
  noticed: v.array(jsonObject({ step: v.string(), at: time, words: v.string() })),
}) satisfies v.GenericSchema<unknown, Hardening>;
