import { wholeWindow } from '../../../../lambda/domain/sweep-cursor';
import type { EventHistory, HistoryAnswer, HistoryEntry } from '../../../../lambda/observe/event-history.port';
import { Pace } from '../../../../lambda/use-cases/sweep/pace';
import { readWindow } from '../../../../lambda/use-cases/sweep/read-window';
import { aRootRecord, eventOf } from '../../../support/cloudtrail';

const window = wholeWindow('2026-11-21T00:00:00Z', '2026-11-21T12:00:00Z');
const task = { region: 'eu-west-1', lookups: [{ by: 'user-name', value: 'root' } as const], window };
const unhurried = (): Pace => new Pace({ elapsed: () => 0, wait: () => Promise.resolve(), left: () => Infinity });

function anEntry(eventId: string | null, occurredAt: string | null): HistoryEntry {
  return {
    eventId,
    occurredAt,
    eventName: 'RunInstances',
    userName: 'root',
    keyId: null,
    record: eventOf(aRootRecord()),
  };
}

/** Answers one after the other; the last one again and again. */
function answering(...answers: readonly HistoryAnswer[]): EventHistory & { readonly calls: number } {
  let calls = 0;
  return {
    get calls() {
      return calls;
    },
    page: () => {
      calls += 1;
      const answer = answers[Math.min(calls, answers.length) - 1];
      if (!answer) throw new Error('nothing to answer');
      return Promise.resolve(answer);
    },
  };
}

const page = (nextPage: string | null, ...entries: readonly HistoryEntry[]): HistoryAnswer => ({
  read: true,
  entries,
  nextPage,
});
const refusal = (cause: 'throttled' | 'failed' | 'denied'): HistoryAnswer => ({ read: false, cause, reason: cause });

describe('reading a window', () => {
  it('hands on what every page holds, in order', async () => {
    const taken: (string | null)[] = [];
    const history = answering(
      page('2', anEntry('b', '2026-11-21T11:00:00Z')),
      page(null, anEntry('a', '2026-11-21T10:00:00Z')),
    );

    const { end } = await readWindow(
      task,
      (entries) => Promise.resolve(taken.push(...entries.map(({ eventId }) => eventId)) > 0),
      { history, pace: unhurried() },
    );

    expect([end, taken]).toEqual(['read', ['b', 'a']]);
  });

  it.each([
    ['once more when it is throttled', [refusal('throttled'), page(null)], 2],
    ['twice more when it failed twice', [refusal('failed'), refusal('failed'), page(null)], 3],
  ])('asks %s', async (_, answers, calls) => {
    const history = answering(...answers);

    expect(await readWindow(task, () => Promise.resolve(true), { history, pace: unhurried() })).toMatchObject({
      end: 'read',
    });
    expect(history.calls).toBe(calls);
  });

  it('gives up when AWS names the same page for ever', async () => {
    const history = answering(page('same'));

    expect(await readWindow(task, () => Promise.resolve(true), { history, pace: unhurried() })).toMatchObject({
      end: { cause: 'failed' },
    });
  });

  it('says where to go on, with the events of the oldest second', async () => {
    const history = answering(
      page('2', anEntry('c', '2026-11-21T11:00:00Z'), anEntry('b', '2026-11-21T10:00:00Z')),
      page('3', anEntry('a', '2026-11-21T10:00:00Z'), anEntry(null, null)),
      refusal('denied'),
    );

    const { left } = await readWindow(task, () => Promise.resolve(true), { history, pace: unhurried() });

    expect(left).toEqual({
      ...window,
      place: { lookup: 'user-name=root', until: '2026-11-21T10:00:00Z', eventIds: ['b', 'a'] },
    });
  });

  it('goes on there, without the events that it had', async () => {
    const asked: unknown[] = [];
    const taken: (string | null)[] = [];
    const place = { lookup: 'user-name=root', until: '2026-11-21T10:00:00Z', eventIds: ['b'] };
    const history: EventHistory = {
      page: (question) => {
        asked.push(question.window);
        return Promise.resolve(page(null, anEntry('b', place.until), anEntry('a', place.until)));
      },
    };

    await readWindow(
      { ...task, window: { ...window, place } },
      (entries) => Promise.resolve(taken.push(...entries.map(({ eventId }) => eventId)) > 0),
      { history, pace: unhurried() },
    );

    expect(asked).toEqual([{ from: window.from, to: place.until }]);
    expect(taken).toEqual(['a']);
  });
});
