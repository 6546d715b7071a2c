import * as z from 'zod/mini';
import type { RootEvent, UnreadableRecord } from '../domain/root-event';
import { parseRecord, unreadable } from './cloudtrail-record';

/** Only AWS can put events whose source begins like this: anybody with `events:PutEvents` can forge the others. */
const fromAws = 'aws.';

const envelope = z.object({ source: z.string(), detail: z.record(z.string(), z.unknown()) });

/**
 * Reads one message of the activity queue: an EventBridge event whose `detail` is a CloudTrail record. Never throws.
 * What AWS did not send is unreadable, and nothing in it is believed, not even the account it names.
 */
export function parseEventMessage(body: string): RootEvent | UnreadableRecord {
  const event = envelope.safeParse(jsonOrUndefined(body));
  if (!event.success) return unreadable(body, 'It is not an EventBridge event with a source and a detail.');
  if (!event.data.source.startsWith(fromAws))
    return unreadable(body, 'Its source does not begin with "aws.", so AWS did not send it.');
  return parseRecord(event.data.detail, body);
}

function jsonOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
