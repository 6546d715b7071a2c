import * as v from 'valibot';
import { anyJsonObject, jsonObject } from '../contract/json-object';
import type { RootEvent, UnreadableRecord } from '../domain/root-event';
import { parseRecord, unreadable } from './cloudtrail-record';

/** Only AWS can put events whose source begins like this: anybody with `events:PutEvents` can forge the others. */
const fromAws = 'aws.';

const envelope = jsonObject({ source: v.string(), detail: anyJsonObject });

/**
 * Reads one message of the activity queue: an EventBridge event whose `detail` is a CloudTrail record. Never throws.
 * What AWS did not send is unreadable, and nothing in it is believed, not even the account it names.
 */
export function parseEventMessage(body: string): RootEvent | UnreadableRecord {
  const event = v.safeParse(envelope, jsonOrUndefined(body));
  if (!event.success) return unreadable(body, 'It is not an EventBridge event with a source and a detail.');
  if (!event.output.source.startsWith(fromAws))
    return unreadable(body, 'Its source does not begin with "aws.", so AWS did not send it.');
  return parseRecord(event.output.detail, body);
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
