import { EmbeddedMfaReviews } from '../../../lambda/record/embedded/embedded-mfa-reviews';
import { aWaiver } from '../../support/findings';
import { aChannel, deployedWith, seen } from '../../support/posture';
import { anAccountWithListeners, type ReviewedAccount } from '../../support/review';

const hour = 3600;
const day = 24 * hour;
const keyMade = { accessKeysPresent: seen(true) };
const nobodyListens = { deployment: deployedWith(aChannel({ state: 'pending' })) };

async function anAccountWithAKey(): Promise<ReviewedAccount> {
  const account = await anAccountWithListeners();
  account.isSetTo({ remindEveryMinutes: 7 * 1440 });
  account.becomes(keyMade);
  await account.review();
  account.heard();
  return account;
}

async function reviewEvery(seconds: number, times: number, account: ReviewedAccount): Promise<readonly string[]> {
  for (let review = 0; review < times; review += 1) await account.reviewAfter(seconds);
  return account.heard();
}

it('reminds of what is open once a week, and of nothing else', async () => {
  const account = await anAccountWithAKey();

  expect(await reviewEvery(hour, 7 * 24 - 1, account)).toEqual([]);
  expect(await reviewEvery(hour, 1, account)).toEqual(['root-access-keys-absent reminder']);
  expect(await reviewEvery(hour, 7 * 24, account)).toEqual(['root-access-keys-absent reminder']);
});

it('does not remind of what is accepted', async () => {
  const account = await anAccountWithAKey();
  account.isSetTo({ waivers: [aWaiver()] });

  expect(await reviewEvery(day, 30, account)).toEqual([]);
});

it('reminds that the devices are to be reviewed, although that is no alert', async () => {
  const account = await anAccountWithListeners();
  account.isSetTo({ remindEveryMinutes: 7 * 1440 });
  const noReview = { reviews: new EmbeddedMfaReviews() };
  await account.review(noReview);
  expect(account.heard()).toEqual([]);

  await account.reviewAfter(7 * day, noReview);

  expect(account.heard()).toEqual(['mfa-devices-reviewed reminder']);
});

it('leaves no reminders waiting while nobody listens, and begins anew with the welcome', async () => {
  const account = await anAccountWithAKey();
  account.becomes({ ...keyMade, ...nobodyListens });
  expect(await reviewEvery(day, 20, account)).toEqual([]);

  account.becomes(keyMade);
  await account.review();
  expect(account.announcer.welcomes).toHaveLength(1);
  expect(await reviewEvery(day, 6, account)).toEqual([]);

  expect(await reviewEvery(day, 1, account)).toEqual(['root-access-keys-absent reminder']);
});

it('reminds once too early of a clock that ran ahead, and goes on at the interval when it is right again', async () => {
  const account = await anAccountWithAKey();

  expect(await reviewEvery(100 * day, 1, account)).toEqual(['root-access-keys-absent reminder']);
  account.clock.pass(-100 * day);
  expect(await reviewEvery(day, 7, account)).toEqual([]);
  expect(await reviewEvery(day, 7, account)).toEqual(['root-access-keys-absent reminder']);
});
