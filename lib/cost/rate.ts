import { z } from 'zod';
import { minutesAMonth } from './assumptions';

const minutesOf: Readonly<Record<string, number>> = { minute: 1, hour: 60, day: 1_440 };

/** A schedule's expression, as the number of its runs in a month. */
export const runsAMonth = z.string().transform((expression, context) => {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const minutes = minutesOf[unit ?? ''];
  if (minutes !== undefined) return minutesAMonth / (Number(count) * minutes);
  context.addIssue(`'${expression}' is not a rate`);
  return z.NEVER;
});
