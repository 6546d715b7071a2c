import type { HistoryLookup, UnreadCause } from '../../domain/history';
import type { HistoryPlace, UnfinishedWindow } from '../../domain/sweep-cursor';
import type { EventHistory, HistoryAnswer, HistoryEntry, HistoryQuestion } from '../../observe/event-history.port';
import { nameOf } from './lookups';
import type { Pace } from './pace';

export interface HistoryReader {
  readonly history: EventHistory;
  readonly pace: Pace;
}

export interface ReadingTask {
  readonly region: string;
  readonly lookups: readonly HistoryLookup[];
  readonly window: UnfinishedWindow;
}

/** Takes in the entries of one page. False when the time was up before the last of them: then the page is read again. */
export type TakeIn = (entries: readonly HistoryEntry[], lookup: HistoryLookup) => Promise<boolean>;

interface Unread {
  readonly cause: UnreadCause;
  readonly reason: string;
}

export interface WindowReading {
  readonly end: 'read' | 'out-of-time' | Unread;
  /** Where to go on; when it was read to the end, all lookups are done in it. */
  readonly left: UnfinishedWindow;
}

/** Milliseconds to wait before asking again what failed: others may have used the quota up. */
const pausesBeforeAnotherTry: readonly number[] = [2_000, 4_000];

/** Every page of every lookup, in order, one call a second. Ends early when the time is up or AWS goes on refusing. */
export async function readWindow(task: ReadingTask, takeIn: TakeIn, reader: HistoryReader): Promise<WindowReading> {
  let left = task.window;
  for (const lookup of task.lookups) {
    const name = nameOf(lookup);
    if (left.done.includes(name)) continue;
    const { end, place } = await readLookup({ ...task, window: left }, lookup, takeIn, reader);
    if (end !== 'read') return { end, left: { ...left, place } };
    left = { ...left, done: [...left.done, name], place: null };
  }
  return { end: 'read', left };
}

async function readLookup(
  { region, window }: ReadingTask,
  lookup: HistoryLookup,
  takeIn: TakeIn,
  reader: HistoryReader,
): Promise<{ readonly end: WindowReading['end']; readonly place: HistoryPlace | null }> {
  const name = nameOf(lookup);
  let place = placeIn(window, name);
  let nextPage: string | null = null;
  const asked = { region, lookup, window: { from: window.from, to: place?.until ?? window.to } };
  for (;;) {
    const page = await readPage({ ...asked, nextPage }, place, takeIn, reader);
    if (page === 'out-of-time') return { end: page, place };
    if (!page.read) return { end: { cause: page.cause, reason: page.reason }, place };
    place = placeAfter(page.entries, name, place);
    nextPage = page.nextPage;
    if (nextPage === null) return { end: 'read', place: null };
  }
}

/** Where an earlier sweep stopped in this very lookup, or null. */
function placeIn({ place }: UnfinishedWindow, lookup: string): HistoryPlace | null {
  return place?.lookup === lookup ? place : null;
}

/** What was taken in before, of the second where an earlier sweep stopped, is passed over. */
async function readPage(
  question: HistoryQuestion,
  place: HistoryPlace | null,
  takeIn: TakeIn,
  reader: HistoryReader,
): Promise<HistoryAnswer | 'out-of-time'> {
  const answer = await answerTo(question, reader);
  if (answer === 'out-of-time' || !answer.read) return answer;
  if (answer.nextPage !== null && answer.nextPage === question.nextPage) return sameAgain;
  const known = new Set<string | null>(place?.eventIds);
  const isTakenIn = await takeIn(
    answer.entries.filter(({ eventId }) => !known.has(eventId)),
    question.lookup,
  );
  return isTakenIn ? answer : 'out-of-time';
}

const sameAgain = {
  read: false,
  cause: 'failed',
  reason: 'cloudtrail:LookupEvents named the page that it had just given as the next one',
} as const;

async function answerTo(
  question: HistoryQuestion,
  { history, pace }: HistoryReader,
): Promise<HistoryAnswer | 'out-of-time'> {
  if (!(await pace.turn())) return 'out-of-time';
  let answer = await history.page(question);
  for (const pause of pausesBeforeAnotherTry) {
    if (answer.read || answer.cause === 'denied') break;
    if (!(await pace.turn(pause))) break;
    answer = await history.page(question);
  }
  return answer;
}

/** Several events may share a second, so those of the oldest one are remembered by their ids. */
function placeAfter(
  entries: readonly HistoryEntry[],
  lookup: string,
  before: HistoryPlace | null,
): HistoryPlace | null {
  const times = entries.flatMap(({ occurredAt }) => (occurredAt === null ? [] : [occurredAt]));
  const until = [...times, ...(before ? [before.until] : [])].sort()[0];
  if (until === undefined) return before;
  const atThatSecond = entries.filter(({ occurredAt }) => occurredAt === until);
  const eventIds = atThatSecond.flatMap(({ eventId }) => (eventId === null ? [] : [eventId]));
  return { lookup, until, eventIds: [...(before?.until === until ? before.eventIds : []), ...eventIds] };
}
