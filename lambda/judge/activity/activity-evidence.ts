import type { ActivityEvidence } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import { newKeyIdOf } from './new-key';
import { targetsOf } from './targets';

/** What a finding rests on. Of a record that could not be read only its hash and beginning are sure. */
export function evidenceOf(record: RootEvent | UnreadableRecord): ActivityEvidence {
  if (record.kind === 'unreadable') {
    return {
      eventId: record.eventId,
      eventName: null,
      eventSource: null,
      targets: [],
      newKeyId: null,
      states: [],
      windowsKnown: false,
      hash: record.hash,
      excerpt: plainText(record.excerpt, 200),
    };
  }
  const { eventId, eventName, eventSource } = record;
  return {
    eventId,
    eventName: plainText(eventName, 128),
    eventSource: plainText(eventSource, 128),
    targets: targetsOf(record),
    newKeyId: newKeyIdOf(record),
    states: [],
    windowsKnown: false,
    hash: null,
    excerpt: null,
  };
}
