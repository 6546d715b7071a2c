import { remindersFor, type Reminders } from '../../../../lambda/judge/posture/reminders';
import { aWaiver } from '../../../support/findings';
import { aHealthyPosture } from '../../../support/posture';
import { hour, inWords, movesIn, nextMove, type Circumstances, type Seen } from '../../../support/moves';

const day = 24 * hour;
const weekly: Reminders = { everyMinutes: 7 * 1440, people: 'hear' };
const reminders = { reminders: weekly };

/** The hours at which somebody was reminded. */
function remindedAt(history: readonly (readonly [ms: number, seen: Seen, Circumstances])[]): readonly number[] {
  const moves = movesIn(history);
  return history.flatMap(([ms], index) => (moves[index]?.transition === 'reminder' ? [ms / hour] : []));
}

/** An evaluation an hour, over so many days. */
function hourly(days: number, seen: Seen, circumstances: Circumstances = reminders) {
  return Array.from({ length: days * 24 + 1 }, (_, index) => [index * hour, seen, circumstances] as const);
}

it('reminds people of what is still open at the interval, and not more often', () => {
  expect(remindedAt(hourly(22, 'fail'))).toEqual([168, 336, 504]);
});

it.each([
  ['reminds in an evaluation that comes a second early', 1000, [1, 2, 3]],
  ['does not remind in one that comes more than a minute early', 61_000, [2]],
])('%s', (_, early, days) => {
  const daily = { reminders: { ...weekly, everyMinutes: 1440 } };
  const history = [0, 1, 2, 3].map((index) => [index * (day - early), 'fail', daily] as const);

  expect(remindedAt(history).map((hours) => Math.round(hours / 24))).toEqual(days);
});

it('is heard, under a number of its own', () => {
  const move = movesIn(hourly(7, 'fail')).at(-1);

  expect(move && inWords(move)).toBe('open reminder now');
  expect(move).toMatchObject({ numbered: true, state: { transitionNumber: 2 } });
});

it.each([
  ['nobody without an interval', hourly(30, 'fail', {})],
  ['nobody while nobody listens', hourly(30, 'fail', { reminders: { ...weekly, people: 'hear-nothing' } })],
  ['nobody in the run that welcomes', hourly(30, 'fail', { reminders: { ...weekly, people: 'are-welcomed' } })],
  ['nobody of what is accepted', hourly(30, 'fail', { ...reminders, waiver: aWaiver() })],
  ['nobody of what passes', hourly(30, 'pass')],
  ['nobody of what does not apply', hourly(30, 'not-applicable')],
  ['nobody of what AWS never shows', hourly(30, 'not-visible')],
] as const)('reminds %s', (_, history) => {
  expect(remindedAt(history)).toEqual([]);
});

it('reminds of what falls due again and again, although it is told in the summary', () => {
  const history = hourly(7, 'fail', { ...reminders, told: 'summary' });

  expect(remindedAt(history)).toEqual([168]);
  expect(
    movesIn(history)
      .map(inWords)
      .filter((words) => words.endsWith('now')),
  ).toEqual(['open reminder now']);
});

it.each([
  ['of what is told at once', { told: 'now' }, weekly],
  ['of nothing that is told in the summary', { told: 'summary' }, null],
  ['of what falls due', { told: 'summary', reminds: (): boolean => true }, weekly],
  ['of nothing that does not fall due here', { told: 'summary', reminds: (): boolean => false }, null],
] as const)('people hear reminders %s', (_, check, heard) => {
  expect(remindersFor(check, aHealthyPosture(), weekly)).toBe(heard);
});

it('reminds of what cannot be judged, too', () => {
  expect(remindedAt(hourly(8, 'denied'))).toEqual([169]); // it was told in the second evaluation
});

it('reminds of what failed before AWS ceased to show it', () => {
  expect(
    remindedAt([
      [0, 'fail', reminders],
      [day, 'not-visible', reminders],
      [7 * day, 'not-visible', reminders],
    ]),
  ).toEqual([168]);
});

it('does not remind in an evaluation that sees nothing for once', () => {
  expect(
    remindedAt([
      [0, 'fail', reminders],
      [7 * day, 'denied', reminders],
      [7 * day + hour, 'fail', reminders],
    ]),
  ).toEqual([169]);
});

it('counts from what was told last, of whatever kind', () => {
  const mended = [
    [0, 'fail', reminders],
    [day, 'pass', reminders],
    [2 * day, 'fail', reminders],
  ] as const;

  expect(remindedAt([...mended, [8 * day, 'fail', reminders], [9 * day, 'fail', reminders]])).toEqual([216]);
});

it('counts from the welcome, which told everything', () => {
  const welcomed = { reminders: { ...weekly, people: 'are-welcomed' } } as const;

  expect(
    remindedAt([
      [0, 'fail', {}],
      [6 * day, 'fail', welcomed],
      [7 * day, 'fail', reminders],
      [13 * day, 'fail', reminders],
    ]),
  ).toEqual([312]);
});

it('counts from the end of an exception, which was an alert', () => {
  const accepted = { ...reminders, waiver: aWaiver() };

  expect(
    remindedAt([
      [0, 'fail', accepted],
      [8 * day, 'fail', reminders],
      [9 * day, 'fail', reminders],
      [15 * day, 'fail', reminders],
    ]),
  ).toEqual([360]);
});

it('reminds at the first chance of what an earlier release told', () => {
  const [move] = movesIn([[0, 'fail', reminders]]);
  const before = move && { ...move.state, owed: null, toldAt: null };

  expect(before && nextMove(before, 'fail', 6 * day, 'now', reminders).transition).toBe('still-open');
  expect(before && nextMove(before, 'fail', 7 * day, 'now', reminders).transition).toBe('reminder');
});

describe('with a clock that jumps', () => {
  it('ahead and back, reminds once too early and then at the interval again', () => {
    const ahead = [400 * day, 'fail', reminders] as const;
    const back = Array.from({ length: 20 }, (_, index) => [(index + 1) * day, 'fail', reminders] as const);

    expect(remindedAt([[0, 'fail', reminders], ahead, ...back])).toEqual([400 * 24, 8 * 24, 15 * 24]);
  });

  it('back, does not remind before its time', () => {
    expect(
      remindedAt([
        [10 * day, 'fail', reminders],
        [0, 'fail', reminders],
        [6 * day, 'fail', reminders],
        [7 * day, 'fail', reminders],
      ]),
    ).toEqual([168]);
  });
});

describe('when the last run may not have told the reminder', () => {
  const before = movesIn(hourly(7, 'fail')).at(-1)?.state ?? null;

  it.each([
    ['still failing', 'fail', reminders, 'open reminder now', 2],
    ['unknown now', 'denied', reminders, 'open reminder now', 2],
    ['mended since', 'pass', reminders, 'resolved resolved now', 3],
    ['accepted since', 'fail', { ...reminders, waiver: aWaiver() }, 'open still-open quiet', 3],
  ] as const)('%s', (_, seen, circumstances, words, number) => {
    const move = nextMove(before, seen, 7 * day + hour, 'now', circumstances);

    expect(inWords(move)).toBe(words);
    expect(move.state.transitionNumber).toBe(number);
  });
});
