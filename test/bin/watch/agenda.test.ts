import { Agenda } from '../../../bin/commands/watch/rounds/agenda';

const minute = 60_000;
const agenda = (): Agenda => new Agenda({ sweep: 15 * minute, review: 60 * minute });

it('has everything due at the start', () => {
  expect([agenda().isDue('review', 0), agenda().isDue('sweep', 0)]).toEqual([true, true]);
});

it.each([
  ['not before its interval', 15 * minute - 1, false],
  ['after its interval', 15 * minute, true],
  ['once more, however long the machine slept', 600 * minute, true],
  ['when the clock was set far back', -600 * minute, true],
] as const)('has a sweep due %s', (_, now, isDue) => {
  const planned = agenda();
  planned.done('sweep', 0);

  expect(planned.isDue('sweep', now)).toBe(isDue);
});

it('tries what went wrong again after a minute', () => {
  const planned = agenda();
  planned.again('review', 0);

  expect([planned.isDue('review', minute - 1), planned.isDue('review', minute)]).toEqual([false, true]);
});

it('looks twice after a credential was changed: at once, and a minute later', () => {
  const planned = agenda();
  planned.done('review', 0);
  planned.done('sweep', 0);

  planned.lookTwice(5 * minute);
  expect(planned.isDue('review', 5 * minute)).toBe(true);
  planned.done('review', 5 * minute);
  expect(planned.nextAt).toBe(6 * minute);
  planned.done('review', 6 * minute);
  expect(planned.nextAt).toBe(15 * minute);
});
