import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { CheckState } from '../../../../lambda/domain/check-state';
import type { UnknownCause } from '../../../../lambda/domain/fact';
import type { Judgement, Outcome } from '../../../../lambda/domain/outcome';
import { moveOf, neverPublished, type Move } from '../../../../lambda/judge/posture/moves';

const accountId = parseAccountId('111122223333');
const check = { id: 'root-mfa-enabled', told: 'now' } as const;
const start = Date.parse('2026-11-21T03:00:00.000Z');
const hour = 3_600_000;

function judged(outcome: Outcome, cause: UnknownCause = 'denied'): Judgement {
  if (outcome === 'unknown') return { outcome, cause, reason: 'because' };
  return outcome === 'fail' ? { outcome, headline: 'root fails', reason: 'because' } : { outcome, reason: 'because' };
}

/** What was seen in each of several hourly evaluations; `denied` and the other causes stand for unknown. */
type Seen = Exclude<Outcome, 'unknown'> | UnknownCause;

/** The moves of evaluations an hour apart, each published as soon as it was made. */
function movesOf(history: readonly Seen[], told: 'now' | 'summary' = 'now'): readonly Move[] {
  const moves: Move[] = [];
  let state: CheckState | null = null;
  for (const [index, seen] of history.entries()) {
    const at = new Date(start + index * hour).toISOString();
    const move: Move = moveOf(state, { accountId, check: { ...check, told }, judgement: judgementOf(seen), at });
    state = move.publish ? { ...move.state, recordedAt: at } : move.state;
    moves.push(move);
  }
  return moves;
}

function judgementOf(seen: Seen): Judgement {
  return seen === 'pass' || seen === 'fail' || seen === 'not-applicable' ? judged(seen) : judged('unknown', seen);
}

/** `open opened now`: status, transition and whether people hear it; `-` when nothing is said. */
function inWords({ state, transition, notify, publish }: Move): string {
  return publish ? `${state.status} ${transition ?? 'none'} ${notify}` : '-';
}

describe('every move between two outcomes', () => {
  it.each([
    ['first evaluation', [], 'pass', 'resolved none quiet'],
    ['first evaluation', [], 'fail', 'open opened now'],
    ['first evaluation', [], 'not-applicable', 'resolved none quiet'],
    ['first evaluation', [], 'denied', 'resolved none quiet'],

    ['pass', ['pass'], 'pass', '-'],
    ['pass', ['pass'], 'fail', 'open opened now'],
    ['pass', ['pass'], 'not-applicable', 'resolved none quiet'],
    ['pass', ['pass'], 'denied', 'resolved none quiet'],

    ['fail', ['fail'], 'pass', 'resolved resolved now'],
    ['fail', ['fail'], 'fail', 'open still-open quiet'],
    ['fail', ['fail'], 'not-applicable', 'resolved resolved now'],
    ['fail', ['fail'], 'denied', 'open still-open quiet'],

    ['not-applicable', ['not-applicable'], 'pass', 'resolved none quiet'],
    ['not-applicable', ['not-applicable'], 'fail', 'open opened now'],
    ['not-applicable', ['not-applicable'], 'not-applicable', '-'],
    ['not-applicable', ['not-applicable'], 'denied', 'resolved none quiet'],

    ['unknown once', ['denied'], 'pass', 'resolved none quiet'],
    ['unknown once', ['denied'], 'fail', 'open opened now'],
    ['unknown once', ['denied'], 'not-applicable', 'resolved none quiet'],
    ['unknown once', ['denied'], 'denied', 'open opened now'],

    ['unknown twice', ['denied', 'denied'], 'pass', 'resolved resolved now'],
    ['unknown twice', ['denied', 'denied'], 'fail', 'open still-open now'],
    ['unknown twice', ['denied', 'denied'], 'not-applicable', 'resolved resolved now'],
    ['unknown twice', ['denied', 'denied'], 'denied', 'open still-open quiet'],

    ['unknown after fail', ['fail', 'denied'], 'pass', 'resolved resolved now'],
    ['unknown after fail', ['fail', 'denied'], 'fail', 'open still-open quiet'],
    ['unknown after fail', ['fail', 'denied'], 'not-applicable', 'resolved resolved now'],
    ['unknown after fail', ['fail', 'denied'], 'denied', 'open still-open now'],
  ] as const)('%s, %j, then %s: %s', (_, before, then, words) => {
    const last = movesOf([...before, then]).at(-1);

    expect(last && inWords(last)).toBe(words);
  });
});

describe('what people hear over time', () => {
  it.each([
    ['a failure once, until it ends', ['fail', 'fail', 'fail', 'pass'], ['opened', 'resolved']],
    ['a failure that comes back', ['fail', 'pass', 'fail', 'pass'], ['opened', 'resolved', 'reopened', 'resolved']],
    ['nothing of a healthy account', ['pass', 'pass', 'not-applicable', 'pass'], []],
    ['nothing of one hiccup', ['pass', 'failed', 'pass', 'failed', 'pass'], []],
    ['nothing of a report in the making', ['pending', 'pass'], []],
    ['a report that never comes, once', ['pending', 'pending', 'pending'], ['opened']],
    ['blindness once, whatever its cause', ['pass', 'failed', 'denied', 'denied', 'failed'], ['opened']],
    ['blindness that ends', ['pass', 'denied', 'denied', 'denied', 'pass'], ['opened', 'resolved']],
    ['nothing of what AWS never shows', ['not-visible', 'not-visible', 'not-visible', 'not-visible'], []],
    ['no sum of what AWS never shows and one hiccup', ['not-visible', 'denied', 'not-visible', 'denied'], []],
    ['a failure seen after blindness', ['pass', 'denied', 'denied', 'fail'], ['opened', 'still-open']],
    ['a failure that a hiccup hides, once', ['fail', 'denied', 'fail', 'denied', 'fail'], ['opened']],
    [
      'a failure that cannot be seen any more, and that it is still there',
      ['fail', 'denied', 'denied', 'denied', 'fail'],
      ['opened', 'still-open', 'still-open'],
    ],
    ['blindness after a failure was mended', ['fail', 'pass', 'denied', 'denied'], ['opened', 'resolved', 'reopened']],
  ] as const)('%s', (_, history, told) => {
    const heard = movesOf(history).filter(({ notify }) => notify === 'now');

    expect(heard.map(({ transition }) => transition)).toEqual(told);
  });

  it('says nothing at once of a check that is told in the summary', () => {
    const moves = movesOf(['fail', 'pass', 'denied', 'denied', 'fail'], 'summary');

    expect(moves.map(({ transition }) => transition)).toEqual(['opened', 'resolved', null, 'reopened', 'still-open']);
    expect(new Set(moves.map(({ notify }) => notify))).toEqual(new Set(['quiet']));
  });

  it('gives each transition that is told its own number, and no other', () => {
    const moves = movesOf(['fail', 'fail', 'denied', 'pass', 'pass', 'fail']);

    expect(moves.map(({ state }) => state.transitionNumber)).toEqual([1, 1, 1, 2, 2, 3]);
    expect(moves.map(({ numbered }) => numbered)).toEqual([true, false, false, true, false, true]);
  });
});

describe('what is remembered', () => {
  it('keeps the last outcome that was known', () => {
    expect(movesOf(['fail', 'denied']).at(-1)?.state).toMatchObject({
      outcome: 'unknown',
      cause: 'denied',
      lastKnown: 'fail',
    });
  });

  it('has no last outcome before there was one', () => {
    expect(movesOf(['denied']).at(-1)?.state).toMatchObject({ lastKnown: null, everOpened: false, openSince: null });
  });

  it('remembers since when it has been open, and says so once more when it is resolved', () => {
    const [first, second, third] = movesOf(['fail', 'fail', 'pass']);

    expect(first?.openSince).toBe('2026-11-21T03:00:00.000Z');
    expect(second?.openSince).toBe('2026-11-21T03:00:00.000Z');
    expect(third).toMatchObject({ openSince: '2026-11-21T03:00:00.000Z', state: { openSince: null } });
  });

  it('records an unchanged pass once a day', () => {
    const published = movesOf(Array.from({ length: 50 }, () => 'pass' as const)).flatMap(({ publish }, index) =>
      publish ? [index] : [],
    );

    expect(published).toEqual([0, 24, 48]);
  });

  it('records that the cause of an unknown changed', () => {
    expect(movesOf(['not-visible', 'failed', 'not-visible']).map(({ publish }) => publish)).toEqual([true, true, true]);
  });
});

describe('a transition that the last run may not have told', () => {
  const [opening, resolving, reopening] = movesOf(['fail', 'pass', 'fail']);
  const next = (owed: Move | undefined, judgement: Judgement): Move =>
    moveOf(owed?.state ?? null, { accountId, check, judgement, at: '2026-11-21T09:00:00.000Z' });

  it('is marked in its state', () => {
    expect(opening?.state.recordedAt).toBe(neverPublished);
  });

  it.each([
    ['opened, still failing', opening, 'fail', 'open opened now', 1],
    ['opened, unknown now', opening, 'unknown', 'open opened now', 1],
    ['opened, mended since', opening, 'pass', 'resolved resolved now', 2],
    ['resolved, still well', resolving, 'pass', 'resolved resolved now', 2],
    ['resolved, failing again', resolving, 'fail', 'open reopened now', 3],
    ['resolved, unknown now: good news waits', resolving, 'unknown', '-', 2],
    ['reopened, still failing', reopening, 'fail', 'open reopened now', 3],
  ] as const)('%s', (_, owed, outcome, words, number) => {
    const move = next(owed, judged(outcome));

    expect(inWords(move)).toBe(words);
    expect(move.state).toMatchObject({ transitionNumber: number, recordedAt: neverPublished });
  });

  it('stays quiet for a check that is told in the summary', () => {
    const summary = { ...check, told: 'summary' } as const;
    const move = moveOf(opening?.state ?? null, {
      accountId,
      check: summary,
      judgement: judged('fail'),
      at: '2026-11-21T09:00:00.000Z',
    });

    expect(inWords(move)).toBe('open opened quiet');
  });
});
