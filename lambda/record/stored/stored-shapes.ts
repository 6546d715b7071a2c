import * as v from 'valibot';
import { jsonObject } from '../../contract/json-object';
import { utcTime as time } from '../../contract/utc-time';
import { waiverSchema } from '../../contract/waiver-schema';
import type { AccountProfile } from '../../domain/account';
import { isAccountId, type AccountId } from '../../domain/account-id';
import type { CheckState } from '../../domain/check-state';
import { unknownCauses } from '../../domain/fact';
import { notifications, openings, transitions } from '../../domain/finding';
import { outcomes } from '../../domain/outcome';
import { channelKinds } from '../../domain/root-posture';
import type { AudienceState } from '../audience-memory.port';

const accountId = v.custom<AccountId>(isAccountId);
const wholeNumber = v.pipe(v.number(), v.safeInteger());
/** The defaults are for items from before their key existed. */
const longAgo = '1970-01-01T00:00:00.000Z';

export const storedProfile = jsonObject({
  id: accountId,
  name: v.nullable(v.string()),
  isAlias: v.exactOptional(v.literal(true)),
  standing: v.picklist(['standalone', 'member', 'management', 'unknown']),
}) satisfies v.GenericSchema<unknown, AccountProfile>;

export const storedAudience = jsonObject({
  accountId,
  version: v.optional(wholeNumber, 0),
  listening: v.boolean(),
  // A state that an earlier release wrote says nothing about it.
  sinkDelivers: v.optional(v.nullable(v.boolean()), null),
  at: time,
  welcomedAt: v.nullable(time),
  welcomedKinds: v.optional(v.array(v.picklist(channelKinds)), []),
  welcomingSince: v.optional(v.nullable(time), null),
}) satisfies v.GenericSchema<unknown, AudienceState>;

const owedTransition = jsonObject({
  transition: v.picklist(transitions),
  openSince: v.nullable(time),
  wasOpenAs: v.nullable(v.picklist(openings)),
  waiverEnded: v.optional(v.nullable(waiverSchema), null),
  notify: v.optional(v.picklist(notifications), 'now'),
});

export const storedCheckState = jsonObject({
  accountId,
  check: v.string(),
  version: v.optional(wholeNumber, 0),
  judgedAt: v.optional(time, longAgo),
  status: v.picklist(['open', 'resolved']),
  outcome: v.picklist(outcomes),
  cause: v.nullable(v.picklist(unknownCauses)),
  lastKnown: v.nullable(v.picklist(['pass', 'fail', 'not-applicable'])),
  unknownSince: v.optional(v.nullable(time), null),
  everOpened: v.boolean(),
  openSince: v.nullable(time),
  toldAt: v.optional(v.nullable(time), null),
  waiver: v.optional(v.nullable(waiverSchema), null),
  turned: v.optional(v.nullable(jsonObject({ from: v.picklist(outcomes), at: time })), null),
  transitionNumber: wholeNumber,
  owed: v.optional(v.nullable(owedTransition), null),
  recordedAt: time,
}) satisfies v.GenericSchema<unknown, CheckState>;
