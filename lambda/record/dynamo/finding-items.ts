import { createHash } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { timing } from '../../contract/timing';
import type { Announcement } from '../../domain/announcement';

export type ItemKey = Record<'pk' | 'sk', { S: string }>;

/** A sort key holds 1,024 bytes; an id made from a hostile record may be longer and is then kept by its hash. */
const longestKey = 1000;

/** One item per telling: `pk: <finding id>, sk: announcement#<number>`. */
export function claimKey({ announcementId, finding }: Announcement): ItemKey {
  return { pk: { S: keyText(finding.id) }, sk: { S: `announcement${announcementId.slice(finding.id.length)}` } };
}

/** Activity is told once. */
export function activityKey(findingId: string): ItemKey {
  return { pk: { S: keyText(findingId) }, sk: { S: 'announcement#0' } };
}

/** What waits for a listener, by account, so that it is read by one query: `pk: waiting/<account>, sk: <announcement id>`. */
export function waitingKey({ announcementId, finding }: Announcement): ItemKey {
  return { pk: { S: waitingPartition(finding.account.id) }, sk: { S: keyText(announcementId) } };
}

export function waitingPartition(account: string | null): string {
  return `waiting/${account ?? 'unidentified'}`;
}

/** Old activity expires, in epoch seconds as DynamoDB wants it; what a check said is kept. */
export function expiry({ finding }: Announcement, now: Date): { expiresAt?: AttributeValue } {
  if (finding.kind !== 'activity') return {};
  const seconds = Math.floor(now.getTime() / 1000) + timing.activityRetentionDays * 86_400;
  return { expiresAt: { N: String(seconds) } };
}

export function keyText(id: string): string {
  return Buffer.byteLength(id) <= longestKey ? id : `sha256/${createHash('sha256').update(id).digest('hex')}`;
}
