import type { AttributeValue, Update, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { Announcement } from '../../domain/announcement';
import { claimKey, expiry } from './finding-items';
import { leaseBounds, leaseEnd } from '../lease';
import { announcementText } from './announcement-text';

export type ToldState = 'announced' | 'waiting';

/** `state` is a word that DynamoDB keeps for itself. */
const names = { '#state': 'state' };
const claimed = { S: 'claimed' };

/**
 * Writes the claim unless somebody told it, or holds it: then the refusal brings what is there. An update and no put, so that
 * `peopleTold` of an earlier holder stays; what was there before comes back, which for a new finding is nothing.
 */
export function claimWrite(
  TableName: string,
  announcement: Announcement,
  now: Date,
  claimant: string,
): UpdateItemCommandInput {
  const { endedAt, impossibleAfter } = leaseBounds(now);
  const { expiresAt } = expiry(announcement, now);
  return {
    TableName,
    Key: claimKey(announcement),
    UpdateExpression: `SET #state = :claimed, claimant = :claimant, leaseUntil = :leaseUntil, announcement = :announcement${expiresAt ? ', expiresAt = :expiresAt' : ''}`,
    ConditionExpression:
      'attribute_not_exists(pk) OR (#state = :claimed AND (leaseUntil <= :endedAt OR leaseUntil > :impossibleAfter))',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ':claimed': claimed,
      ':claimant': { S: claimant },
      ':leaseUntil': { N: String(leaseEnd(now)) },
      ':announcement': announcementText(announcement),
      ...(expiresAt && { ':expiresAt': expiresAt }),
      ':endedAt': { N: String(endedAt) },
      ':impossibleAfter': { N: String(impossibleAfter) },
    },
    ReturnValues: 'ALL_OLD',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
}

/** Only a claim remembers it: a mark, or no item at all, leaves nothing to remember. */
export function peopleToldWrite(TableName: string, announcement: Announcement): Update {
  return {
    TableName,
    Key: claimKey(announcement),
    UpdateExpression: 'SET peopleTold = :yes',
    ConditionExpression: '#state = :claimed',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: { ':yes': { BOOL: true }, ':claimed': claimed },
  };
}

/**
 * Sets the state and keeps the finding as it was told: the claim came before what the store knows of it.
 * @param unless the state in which the write must not happen.
 */
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
    UpdateExpression: `SET #state = :state, announcement = :announcement${keepExpiry}`,
    ...(unless && { ConditionExpression: 'attribute_not_exists(#state) OR #state <> :unless' }),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ':state': { S: state },
      ':announcement': announcementText(announcement),
      ...(expires['expiresAt'] && { ':expiresAt': expires['expiresAt'] }),
      ...(unless && { ':unless': { S: unless } }),
    },
  };
}
