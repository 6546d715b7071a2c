import type { UnreadCause } from '../../lambda/domain/history';
import { toTheSecond } from '../../lambda/domain/history';
import { parseRecord, unreadable } from '../../lambda/observe/cloudtrail-record';
import type {
  EventHistory,
  HistoryAnswer,
  HistoryEntry,
  HistoryQuestion,
} from '../../lambda/observe/event-history.port';
import { aRootRecord, type CloudTrailJson } from './cloudtrail';

/** An event and the moment from which the history shows it. */
interface Kept {
  readonly region: string;
  readonly entry: HistoryEntry;
  readonly visibleAt: number;
}

interface Happening {
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  readonly region?: string;
  /** As LookupEvents compares it. */
  readonly userName?: string;
  /** Seconds until the history shows it. */
  readonly lag?: number;
  readonly record?: CloudTrailJson;
  readonly damaged?: boolean;
}

const pageSize = 50;

/** The event history of one account: pages, lag, refusals, and every question that was asked. */
export class FakeHistory implements EventHistory {
  readonly asked: HistoryQuestion[] = [];
  /** Asked before every answer; what it names is the answer instead. */
  refuses: (question: HistoryQuestion) => UnreadCause | null = () => null;
  private readonly kept: Kept[] = [];
  private readonly now: () => Date;

  constructor(now: () => Date) {
    this.now = now;
  }

  /** Root starts an instance, unless the record says otherwise. */
  happened({
    id,
    at,
    region = 'us-east-1',
    userName = 'root',
    lag = 0,
    record = {},
    damaged = false,
  }: Happening): void {
    const json = aRootRecord({ eventID: id, eventTime: at, awsRegion: region, ...record });
    const entry: HistoryEntry = {
      eventId: id,
      eventName: String(json['eventName']),
      userName,
      keyId: null,
      occurredAt: toTheSecond(new Date(at)),
      record: damaged ? unreadable(`damaged ${id}`, 'Its record in the event history is not JSON.') : parseRecord(json),
    };
    this.kept.push({ region, entry, visibleAt: Date.parse(at) + lag * 1000 });
  }

  page(question: HistoryQuestion): Promise<HistoryAnswer> {
    this.asked.push(question);
    const cause = this.refuses(question);
    return Promise.resolve(cause ? { read: false, cause, reason: `LookupEvents: ${cause}` } : this.answerTo(question));
  }

  private answerTo({ region, lookup: { by, value }, window, nextPage }: HistoryQuestion): HistoryAnswer {
    const compared = { 'user-name': 'userName', 'event-name': 'eventName', 'access-key': 'keyId' } as const;
    const found = this.kept
      .filter((kept) => kept.region === region && kept.visibleAt <= this.now().getTime())
      .map(({ entry }) => entry)
      .filter((entry) => entry[compared[by]] === value)
      .filter(({ occurredAt }) => occurredAt !== null && occurredAt >= window.from && occurredAt <= window.to)
      .sort((left, right) => ((left.occurredAt ?? '') < (right.occurredAt ?? '') ? 1 : -1));
    const start = Number(nextPage ?? 0);
    const next = start + pageSize;
    return { read: true, entries: found.slice(start, next), nextPage: next < found.length ? String(next) : null };
  }
}
