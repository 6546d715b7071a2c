import { asTold } from '../../../../lambda/judge/posture/moves';
import { aWaiver } from '../../../support/findings';
import { hour, inWords, movesIn, nextMove, type Seen } from '../../../support/moves';

const waiver = aWaiver();

/** What was seen in evaluations an hour apart; `+` stands for an exception that counts then. */
type Evaluation = Seen | `${Seen}+`;

function movesOf(history: readonly Evaluation[]) {
  return movesIn(history.map((seen, index) => [index * hour, seenIn(seen), { waiver: waiverIn(seen) }]));
}

const seenIn = (evaluation: Evaluation): Seen => evaluation.replace('+', '') as Seen;
const waiverIn = (evaluation: Evaluation) => (evaluation.endsWith('+') ? waiver : null);

describe('an exception', () => {
  it.each([
    ['keeps a new failure quiet, and open', ['fail+'], 'open opened quiet'],
    ['keeps quiet what was seen to fail before', ['fail', 'fail+'], 'open still-open quiet'],
    ['says nothing more once it was told', ['fail+', 'fail+'], 'open still-open quiet'],
    ['that ends, or is taken out, reopens', ['fail+', 'fail'], 'open reopened now'],
    ['that ends reopens once', ['fail+', 'fail', 'fail'], 'open still-open quiet'],
    [
      'that ends while the check cannot be seen reopens as soon as it is',
      ['fail+', 'denied', 'fail'],
      'open reopened now',
    ],
    ['that ends during blindness reopens as well', ['fail+', 'denied', 'denied', 'fail'], 'open reopened now'],
    ['keeps quiet a failure that comes back', ['fail+', 'pass+', 'fail+'], 'open reopened quiet'],
    ['keeps quiet that what was accepted is mended', ['fail+', 'pass+'], 'resolved resolved quiet'],
    ['does not keep quiet that what was told is mended', ['fail', 'pass+'], 'resolved resolved now'],
    ['does no harm to a check that passes', ['pass', 'fail'], 'open opened now'],
    ['says nothing of a check that passes', ['pass+', 'pass+'], '-'],
    ['never makes blindness healthy', ['denied+', 'denied+'], 'open opened now'],
    ['never makes healthy what cannot be seen any more', ['fail+', 'denied+', 'denied+'], 'open still-open now'],
    [
      'lets people hear the end of a blindness that they heard of',
      ['fail+', 'denied+', 'denied+', 'pass'],
      'resolved resolved now',
    ],
    ['keeps quiet a failure that was unknown before', ['denied', 'denied', 'fail+'], 'open still-open quiet'],
    ['lasts through one evaluation that sees nothing', ['fail+', 'denied+', 'fail+'], 'open still-open quiet'],
  ] as const)('%s: %j', (_, history, words) => {
    const last = movesOf(history).at(-1);

    expect(last && inWords(last)).toBe(words);
  });

  it('is told to machines once, under a number of its own, when it begins, changes and ends', () => {
    const other = aWaiver({ until: '2027-06-01' });
    const moves = movesIn(
      [null, waiver, waiver, other, null, null].map((given, index) => [index * hour, 'fail', { waiver: given }]),
    );

    expect(moves.map(({ numbered, state }) => (numbered ? state.transitionNumber : null))).toEqual([
      1,
      2,
      null,
      3,
      4,
      null,
    ]);
    expect(moves.map((move) => move.state.waiver)).toEqual([null, waiver, waiver, other, null, null]);
  });

  it('of a check that is told in the summary is heard when it ends, once, and else stays quiet', () => {
    const given = [waiver, waiver, aWaiver({ until: '2027-06-01' }), null, null];
    const moves = movesIn(given.map((one, index) => [index * hour, 'fail', { waiver: one, told: 'summary' }]));

    expect(moves.map(inWords)).toEqual([
      'open opened quiet',
      'open still-open quiet',
      'open still-open quiet',
      'open reopened now',
      'open still-open quiet',
    ]);
  });

  it('is remembered only of a failure, and through what cannot be seen', () => {
    const moves = movesOf(['pass+', 'fail+', 'denied+', 'fail+', 'not-applicable+']);

    expect(moves.map(({ state }) => state.waiver)).toEqual([null, waiver, waiver, waiver, null]);
  });

  it('that ended is named when it reopens the check, which has been open all the time', () => {
    const [, last] = movesOf(['fail+', 'fail']);

    expect(last).toMatchObject({ waiverEnded: waiver, openSince: '2026-11-21T03:00:00.000Z' });
  });
});

describe('when the last run may not have told it', () => {
  it.each([
    ['a new failure stays quiet', ['fail+'], 'fail+', 'open opened quiet', 1],
    ['an alert that was owed is not told any more', ['fail'], 'fail+', 'open still-open quiet', 2],
    ['the end of the exception is told', ['fail+', 'fail'], 'fail', 'open reopened now', 2],
    ['the end is told for what was never told', ['fail+'], 'fail', 'open reopened now', 2],
    ['the quiet end of a failure stays quiet', ['fail+', 'pass'], 'pass', 'resolved resolved quiet', 2],
  ] as const)('%s', (_, history, seen, words, number) => {
    const before = movesOf(history).at(-1)?.state ?? null;

    const move = nextMove(before, seenIn(seen), 6 * hour, 'now', { waiver: waiverIn(seen) });

    expect(inWords(move)).toBe(words);
    expect(move.state.transitionNumber).toBe(number);
  });

  it('the end is told of a check that is told in the summary, too', () => {
    const accepted = nextMove(null, 'fail', 0, 'summary', { waiver });
    const reopened = nextMove(asTold(accepted.state), 'fail', hour, 'summary');

    expect(inWords(nextMove(reopened.state, 'fail', 6 * hour, 'summary'))).toBe('open reopened now');
  });

  it('still names the exception that ended', () => {
    const before = movesOf(['fail+', 'fail']).at(-1)?.state ?? null;

    expect(nextMove(before, 'fail', 6 * hour)).toMatchObject({ waiverEnded: waiver });
    expect(before && nextMove(asTold(before), 'fail', 6 * hour)).toMatchObject({ waiverEnded: null });
  });
});
