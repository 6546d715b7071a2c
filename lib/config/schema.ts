import { z } from 'zod';
import { usualDays } from '../../lambda/judge/posture/check';
import type { Configuration } from './configuration';
import { parseDuration } from './duration';
import { isParameterName } from './parameter-name';
import { regionNames } from './region';
import { didYouMean } from './suggestion';
import { isTimeZone, timeZoneNames } from './time-zone';
import { isPageAddress, longestAddress } from './web-address';
import { waiverList } from './waivers';
import { giveItAs, mistake, type KeyWords } from './wording';

/** In minutes. */
const day = 1440;

const told = (words: KeyWords) => ({ error: ({ input }: { readonly input?: unknown }) => mistake(words, input) });

const text = (words: KeyWords, accepts: (value: string) => boolean) =>
  z.string(told(words)).refine(accepts, told(words));

const isEmail = (value: string): boolean => z.email().safeParse(value).success;

const isInterval =
  (atMostMinutes: number, atLeastMinutes = 5) =>
  (value: string): boolean => {
    const minutes = parseDuration(value);
    return minutes !== null && minutes >= atLeastMinutes && minutes <= atMostMinutes;
  };

const email: KeyWords = { key: 'alertEmail', example: 'name@example.com', meaning: 'an e-mail address' };

/** Lists are typed with commas. The same address twice is one subscription. */
const alertEmail = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').map((part) => part.trim()) : value),
  z
    .array(text(email, isEmail), {
      error: ({ input }) => (input === undefined ? noListener : mistake(email, input)),
    })
    .nonempty({ error: () => noListener })
    .transform((all) => [...new Map(all.map((one) => [one.toLowerCase(), one])).values()]),
);

const noListener = `alertEmail is missing, and without it nobody would hear an alarm. ${giveItAs(email)}`;

const unusedDays: KeyWords = {
  key: 'rootUnusedDays',
  example: '30',
  meaning: 'a whole number of days from 1 to 365',
};

const reviewDays: KeyWords = { ...unusedDays, key: 'mfaReviewDays', example: '180' };

const days = (words: KeyWords) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z.int(told(words)).min(1, told(words)).max(365, told(words)),
  );

const evaluateEvery: KeyWords = {
  key: 'evaluateEvery',
  example: '1 hour',
  meaning: 'a duration from 5 minutes to 24 hours, written as <n> minutes|hours|days',
};

const sweepEvery: KeyWords = {
  key: 'sweepEvery',
  example: '15 minutes',
  meaning: 'a duration from 5 minutes to 6 hours, written as <n> minutes|hours|days',
};

const remindEvery: KeyWords = {
  key: 'remindEvery',
  example: '7 days',
  meaning: 'a duration from 1 day to 365 days, written as <n> hours|days',
};

const slackWebhookParameter: KeyWords = {
  key: 'slackWebhookParameter',
  example: '/rootwatch/slack-webhook',
  meaning: 'the name of an SSM parameter, which keeps the webhook address as a SecureString',
};

const trail: KeyWords = {
  key: 'trail',
  example: 'create',
  meaning: "'existing' or 'create'",
  hint: (value) => didYouMean(value, ['existing', 'create']),
};

const timeZone: KeyWords = {
  key: 'timeZone',
  example: 'Asia/Seoul',
  meaning: 'an IANA time zone',
  hint: (value) => didYouMean(value, timeZoneNames()),
};

const whoToAsk: KeyWords = {
  key: 'whoToAsk',
  example: 'platform on-call, #cloud-security',
  meaning: 'one line of 1 to 200 characters',
};

const homeRegion: KeyWords = {
  key: 'homeRegion',
  example: 'us-east-1',
  meaning: 'an AWS region that aws-cdk-lib knows',
  hint: (value) => didYouMean(value, regionNames()),
};

const stackName: KeyWords = {
  key: 'stackName',
  example: 'Rootwatch',
  meaning: 'a stack name: a letter, then letters, digits and hyphens, at most 100',
};

const runbookUrl: KeyWords = {
  key: 'runbookUrl',
  example: 'https://wiki.example.com/rootwatch',
  meaning: `an https address without # and spaces, of at most ${longestAddress} characters`,
};

/** What the operator may say. Keys that are not here are mistakes. */
const keysAt = (now: Date) => ({
  alertEmail,
  slackWebhookParameter: text(slackWebhookParameter, isParameterName).optional(),
  whoToAsk: text(whoToAsk, (value) => /^[^\r\n]{1,200}$/.test(value) && value.trim() !== '').optional(),
  timeZone: text(timeZone, isTimeZone).default('UTC'),
  evaluateEvery: text(evaluateEvery, isInterval(1440)).default('1 hour'),
  sweepEvery: text(sweepEvery, isInterval(360)).default('15 minutes'),
  remindEvery: text(remindEvery, isInterval(365 * day, day)).default('7 days'),
  waivers: waiverList(now).default([]),
  homeRegion: text(homeRegion, (value) => regionNames().includes(value)).default('us-east-1'),
  trail: z.enum(['existing', 'create'], told(trail)).default('existing'),
  rootUnusedDays: days(unusedDays).default(usualDays.rootUnusedDays),
  mfaReviewDays: days(reviewDays).default(usualDays.mfaReviewDays),
  stackName: text(stackName, (value) => /^[A-Za-z][A-Za-z0-9-]{0,99}$/.test(value)).default('Rootwatch'),
  runbookUrl: text(runbookUrl, isPageAddress).optional(),
});

export const knownKeys: readonly string[] = Object.keys(keysAt(new Date(0)));

/** @param now what the end of an exception is measured from */
export const configurationSchema = (now: Date) =>
  z
    .strictObject(keysAt(now))
    .transform(({ evaluateEvery: reviews, sweepEvery: sweeps, remindEvery: reminders, ...given }): Configuration => ({
      ...given,
      slackWebhookParameter: given.slackWebhookParameter ?? null,
      whoToAsk: given.whoToAsk ?? null,
      runbookUrl: given.runbookUrl ?? null,
      evaluateEveryMinutes: parseDuration(reviews) ?? 60,
      sweepEveryMinutes: parseDuration(sweeps) ?? 15,
      remindEveryMinutes: parseDuration(reminders) ?? 7 * day,
    }));
