import type { AttributeValue, Put, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { timing } from '../../contract/timing';
import type { IncidentEvent, IncidentThread } from '../../domain/incident';
import type { OpenedSession } from '../../domain/opened-session';
import { accountKey } from './dynamo-account-items';
import { keyText, type ItemKey } from './finding-items';
import type { ThreadPlace } from '../incidents.port';

type Item = Record<string, AttributeValue>;

export const threadPrefix = 'incident/';

/** `pk: account/<account>, sk: incident/<thread>`. A caller's name may be longer than a key: then its hash stands there. */
export function threadKey({ accountId, key }: ThreadPlace): ItemKey {
  return accountKey(accountId, `${threadPrefix}${keyText(key)}`);
}

/** `pk: incident/<account>/<first event>, sk: event/<finding id>`. */
export function eventKey({ incidentId, findingId }: Pick<IncidentEvent, 'incidentId' | 'findingId'>): ItemKey {
  return { ...eventsKey(incidentId), sk: { S: `event/${keyText(findingId)}` } };
}

/** The beginning of the keys of all its events. */
export function eventsKey(incidentId: string): ItemKey {
  return { pk: { S: keyText(incidentId) }, sk: { S: 'event/' } };
}

/**
 * Replaces the version that the thread carries. The next one stands beside the JSON too, for the condition.
 * @param writer a text never given twice
 */
export function threadPut(TableName: string, thread: IncidentThread, now: Date, writer: string): Put {
  const { version } = thread;
  const next = { ...thread, version: version + 1 };
  const Item = {
    ...bodyItem(threadKey(thread), next, now),
    version: { N: String(next.version) },
    writer: { S: writer },
  };
  const ExpressionAttributeNames = { '#version': 'version' };
  return version === 0
    ? { TableName, Item, ConditionExpression: 'attribute_not_exists(#version)', ExpressionAttributeNames }
    : {
        TableName,
        Item,
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames,
        ExpressionAttributeValues: { ':version': { N: String(version) } },
      };
}

/** Writes it unless it is there. */
export function firstPut(TableName: string, key: ItemKey, body: object, now: Date): Put {
  return { TableName, Item: bodyItem(key, body, now), ConditionExpression: 'attribute_not_exists(pk)' };
}

/** `pk: session/<temporary key>, sk: thread`. */
export function sessionKey(keyId: string): ItemKey {
  return { pk: { S: `session/${keyId}` }, sk: { S: 'thread' } };
}

/** One write for whoever comes: what is there already stays, what is missing is added, and all of it comes back. */
export function sessionUpdate(
  TableName: string,
  keyId: string,
  { accountId, key }: ThreadPlace,
  opened: OpenedSession | null,
  now: Date,
): UpdateItemCommandInput {
  const { body, expiresAt } = bodyItem(sessionKey(keyId), { accountId, key }, now);
  const addition = opened === null ? '' : ', #opened = if_not_exists(#opened, :opened)';
  return {
    TableName,
    Key: sessionKey(keyId),
    UpdateExpression: `SET #body = if_not_exists(#body, :body), expiresAt = if_not_exists(expiresAt, :expiresAt)${addition}`,
    ExpressionAttributeNames: { '#body': 'body', ...(opened && { '#opened': 'opened' }) },
    ExpressionAttributeValues: {
      ':body': body,
      ':expiresAt': expiresAt,
      ...(opened && { ':opened': { S: JSON.stringify(opened) } }),
    },
    ReturnValues: 'ALL_NEW',
  };
}

/** Kept as long as the findings that an incident is made of, in epoch seconds as DynamoDB wants it. */
function bodyItem(key: ItemKey, body: object, now: Date) {
  const expiresAt = Math.floor(now.getTime() / 1000) + timing.activityRetentionDays * 86_400;
  return { ...key, body: { S: JSON.stringify(body) }, expiresAt: { N: String(expiresAt) } } satisfies Item;
}
