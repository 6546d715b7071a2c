import type { AttributeValue, PutItemCommandInput, Update } from '@aws-sdk/client-dynamodb';
import type { Announcement } from '../domain/announcement';
import { claimKey, expiry } from './finding-items';
import { leaseBounds, leaseEnd } from './lease';
import { announcementText } from './stored-announcement';

export type ToldState = 'announced' | 'waiting';

/** `state` is a word that DynamoDB keeps for itself. */
const names = { '#state': 'state' };

/** Writes the claim unless somebody told it, or holds it: then the refusal brings what is there. */
export function claimWrite(
  TableName: string,
  announcement: Announcement,
  now: Date,
  claimant: string,
): PutItemCommandInput {
  const { endedAt, impossibleAfter } = leaseBounds(now);
  return {
    TableName,
    Item: {
      ...claimKey(announcement),
      ...expiry(announcement, now),
      state: { S: 'claimed' },
      claimant: { S: claimant },
      leaseUntil: { N: String(leaseEnd(now)) },
      announcement: announcementText(announcement),
    },
    ConditionExpression:
      'attribute_not_exists(pk) OR (#state = :claimed AND (leaseUntil <= :endedAt OR leaseUntil > :impossibleAfter))',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ':claimed': { S: 'claimed' },
      ':endedAt': { N: String(endedAt) },
      ':impossibleAfter': { N: String(impossibleAfter) },
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
}

/** Sets the state; the claim has kept the finding. @param unless the state in which the write must not happen. */
export function stateWrite(
  TableName: string,
  announcement: Announcement,
  now: Date,
  state: ToldState,
  unless?: ToldState,
): Update {
  const expires: Record<string, AttributeValue> = expiry(announcement, now);
  const keepExpiry = expires['expiresAt'] ? ', expiresAt = if_not_exists(expiresAt, :expiresAt)' : '';
  return {
    TableName,
    Key: claimKey(announcement),
    UpdateExpression: `SET #state = :state${keepExpiry}`,
    ...(unless && { ConditionExpression: 'attribute_not_exists(#state) OR #state <> :unless' }),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ':state': { S: state },
      ...(expires['expiresAt'] && { ':expiresAt': expires['expiresAt'] }),
      ...(unless && { ':unless': { S: unless } }),
    },
  };
}
