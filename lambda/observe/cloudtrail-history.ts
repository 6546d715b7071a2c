import { LookupEventsCommand, type CloudTrailClient, type Event } from '@aws-sdk/client-cloudtrail';
import { toTheSecond, type HistoryLookup, type UnreadCause } from '../domain/history';
import type { RootEvent, UnreadableRecord } from '../domain/root-event';
import { explain, inTime } from './ask';
import { parseRecord, unreadable } from './cloudtrail-record';
import type { EventHistory, HistoryAnswer, HistoryEntry, HistoryQuestion } from './event-history.port';

const call = 'cloudtrail:LookupEvents';
const attributes = { 'user-name': 'Username', 'event-name': 'EventName', 'access-key': 'AccessKeyId' } as const;

/** Reads the event history by `LookupEvents`, fifty events a page. Permission: cloudtrail:LookupEvents in each region. */
export class CloudTrailHistory implements EventHistory {
  private readonly clientIn: (region: string) => CloudTrailClient;
  private readonly timeoutMs: number;
  private readonly clients = new Map<string, CloudTrailClient>();

  /** @param clientIn makes a client that tries once: the quota is small, so whoever asks decides when to ask again. */
  constructor(clientIn: (region: string) => CloudTrailClient, timeoutMs: number) {
    this.clientIn = clientIn;
    this.timeoutMs = timeoutMs;
  }

  async page(question: HistoryQuestion): Promise<HistoryAnswer> {
    const client = this.clientFor(question.region);
    try {
      const { Events = [], NextToken } = await inTime(this.timeoutMs, (options) =>
        client.send(commandFor(question), options),
      );
      return { read: true, entries: Events.map(entryOf), nextPage: NextToken ?? null };
    } catch (error) {
      return { read: false, ...whyUnread(error) };
    }
  }

  private clientFor(region: string): CloudTrailClient {
    const client = this.clients.get(region) ?? this.clientIn(region);
    this.clients.set(region, client);
    return client;
  }
}

function commandFor({ lookup, window, nextPage }: HistoryQuestion): LookupEventsCommand {
  return new LookupEventsCommand({
    LookupAttributes: [attributeOf(lookup)],
    StartTime: new Date(window.from),
    EndTime: new Date(window.to),
    MaxResults: 50,
    ...(nextPage !== null && { NextToken: nextPage }),
  });
}

function attributeOf({ by, value }: HistoryLookup) {
  return { AttributeKey: attributes[by], AttributeValue: value };
}

function entryOf(event: Event): HistoryEntry {
  return {
    eventId: event.EventId ?? null,
    eventName: event.EventName ?? null,
    userName: event.Username ?? null,
    keyId: event.AccessKeyId ?? null,
    occurredAt: momentOf(event.EventTime),
    record: recordOf(event),
  };
}

function momentOf(time: Date | undefined): string | null {
  return time === undefined || Number.isNaN(time.getTime()) ? null : toTheSecond(time);
}

function recordOf(event: Event): RootEvent | UnreadableRecord {
  const { CloudTrailEvent: text } = event;
  if (text === undefined) return unreadable(JSON.stringify(event), 'The event history lists it without its record.');
  try {
    return parseRecord(JSON.parse(text), text);
  } catch {
    return unreadable(text, 'Its record in the event history is not JSON.');
  }
}

function whyUnread(error: unknown): { readonly cause: UnreadCause; readonly reason: string } {
  const code = error instanceof Error ? error.name : '';
  if (/throttl|too ?many ?requests|limit ?exceeded|rate ?exceeded/i.test(code))
    return { cause: 'throttled', reason: `${call} was throttled by AWS (${code}): the account's quota was used up` };
  const { cause, reason } = explain(call, error);
  return { cause: cause === 'denied' ? 'denied' : 'failed', reason };
}
