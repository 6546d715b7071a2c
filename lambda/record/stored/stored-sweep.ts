import * as v from 'valibot';
import { utcTime as time } from '../../contract/utc-time';
import { isAccountId, type AccountId } from '../../domain/account-id';
import type { PastState } from '../../domain/past';
import { severities } from '../../domain/severity';
import type { SweepCursor } from '../../domain/sweep-cursor';

const accountId = v.custom<AccountId>(isAccountId);
const texts = v.array(v.string());
const wholeNumber = v.pipe(v.number(), v.safeInteger());

const tally = {
  signIns: v.object({
    times: wholeNumber,
    withoutMfa: wholeNumber,
    newest: v.array(v.object({ at: time, sourceIp: v.nullable(v.string()), mfa: v.boolean() })),
  }),
  deeds: v.array(
    v.object({
      detection: v.string(),
      title: v.string(),
      severity: v.picklist(severities),
      times: wholeNumber,
      lastAt: time,
    }),
  ),
  unreadable: wholeNumber,
};

const unfinished = v.nullable(
  v.object({
    from: time,
    to: time,
    done: texts,
    place: v.nullable(v.object({ lookup: v.string(), until: time, eventIds: texts })),
  }),
);

export const storedSweepCursor = v.object({
  accountId,
  region: v.string(),
  settledUntil: time,
  unfinished,
  past: v.object({ left: unfinished, tally: v.object(tally) }),
}) satisfies v.GenericSchema<unknown, SweepCursor>;

const sumUp = v.object({
  ...tally,
  from: time,
  to: time,
  regions: texts,
  unread: v.array(
    v.object({ region: v.string(), cause: v.picklist(['denied', 'throttled', 'failed']), reason: v.string() }),
  ),
  regionsUnknown: v.nullable(v.string()),
});

export const storedPastState = v.object({
  accountId,
  since: time,
  sumUp: v.nullable(sumUp),
  toldAt: v.nullable(time),
  toldRegions: texts,
}) satisfies v.GenericSchema<unknown, PastState>;
