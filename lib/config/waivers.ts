import { z } from 'zod';
import { longestWaiverDays, type Waiver } from '../../lambda/domain/waiver';
import { checks } from '../../lambda/judge/posture/catalogue';
import { daysLeft } from '../../lambda/judge/posture/waivers';
import { didYouMean } from './suggestion';
import { shown } from './wording';

const checkIds = checks.map(({ id }) => id);
const keys = ['check', 'reason', 'by', 'until'] as const;
const whole = 'Give waivers in cdk.json as a list of {"check", "reason", "by", "until"}.';

interface Told {
  readonly input?: unknown;
}

/** What one key of an exception takes, in words that follow the place of the mistake. */
const refusing = (meaning: string, hint: (value: string) => string = () => '') => ({
  error: ({ input }: Told): string => {
    if (input === undefined) return `nothing is given. It is ${meaning}.`;
    return `${shown(input)} is not ${meaning}. ${typeof input === 'string' ? hint(input) : ''}`.trimEnd();
  },
});

const aCheck = refusing('the id of a check', (id) => `${didYouMean(id, checkIds)}docs/checks.md lists them.`);
const aReason = refusing('why this is accepted, in one line of 1 to 200 characters');
const aName = refusing('who accepts it, in one line of 1 to 100 characters');
const aDay = refusing('a day, written as 2027-03-01');

const isLine = (value: string, most: number): boolean =>
  value.trim() !== '' && value.length <= most && !/[\p{Cc}\u2028\u2029]/u.test(value);

const line = (words: ReturnType<typeof refusing>, most: number) =>
  z.string(words).refine((value) => isLine(value, most), words);

/** Longer than that is no exception but a habit; a day that is over accepts nothing. */
const lastDay = (now: Date) =>
  z.iso
    .date(aDay)
    .refine((day) => inTime(day, now) === null, { error: ({ input }) => inTime(String(input), now) ?? '' });

/** What is no day has been refused as such. */
function inTime(day: string, now: Date): string | null {
  const left = daysLeft(day, now.toISOString());
  if (left < 0) return `'${day}' is over: take the exception out, or accept it again until a later day.`;
  return Number.isNaN(left) || left <= longestWaiverDays
    ? null
    : `'${day}' is ${String(left)} days ahead: an exception holds for at most ${String(longestWaiverDays)} days.`;
}

const waiver = (now: Date) =>
  z.strictObject(
    {
      check: z.string(aCheck).refine((id) => checkIds.includes(id), aCheck),
      reason: line(aReason, 200),
      by: line(aName, 100),
      until: lastDay(now),
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => `there is no key '${key}'. ${didYouMean(key, keys)}`.trimEnd()).join(' ')
          : `${shown(issue.input)} is no exception. ${whole}`,
    },
  );

/** The accepted exceptions, as a list or, with `-c`, as its JSON text. Each mistake says what is wrong with its place. */
export const waiverList = (now: Date) =>
  z.preprocess(
    listIn,
    z
      .array(waiver(now), { error: ({ input }) => `${shown(input)} is no list. ${whole}` })
      .refine((all) => twice(all).length === 0, {
        error: ({ input }) => `more than one exception is for ${twice(input).join(', ')}: leave one of them.`,
        when: () => true,
      }),
  );

function listIn(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value; // refused as it was typed
  }
}

/** Also among entries that are mistaken in another way. */
function twice(all: unknown): readonly string[] {
  const named = Array.isArray(all) ? all.flatMap(checkOf) : [];
  return [...new Set(named.filter((id, index) => named.indexOf(id) !== index))];
}

function checkOf(entry: unknown): readonly string[] {
  const { data } = z
    .object({ check: z.string() } satisfies Record<keyof Pick<Waiver, 'check'>, z.ZodType>)
    .safeParse(entry);
  return data === undefined ? [] : [data.check];
}
