import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { isAccountId, type AccountId } from '../domain/account-id';
import type { UnreadableRecord } from '../domain/root-event';
import { remainsSchema } from './record-schema';

const excerptLength = 200;

/**
 * What arrived and cannot be understood.
 * @param raw what arrived, whole: the same text gives the same hash.
 * @param reason one sentence for a person; free of text from the record.
 * @param json the record, when it is known to come from AWS: what can still be told of it is.
 */
export function unreadable(raw: string, reason: string, json?: unknown): UnreadableRecord {
  const remains = v.safeParse(remainsSchema, json);
  return {
    kind: 'unreadable',
    hash: createHash('sha256').update(raw).digest('hex'),
    reason,
    excerpt: raw.slice(0, excerptLength),
    eventId: remains.success ? remains.output.eventID : null,
    accountId: remains.success
      ? firstAccountId(remains.output.recipientAccountId, remains.output.userIdentity?.accountId)
      : null,
    region: remains.success ? remains.output.awsRegion : null,
  };
}

function firstAccountId(...candidates: readonly unknown[]): AccountId | null {
  return candidates.find(isAccountId) ?? null;
}
