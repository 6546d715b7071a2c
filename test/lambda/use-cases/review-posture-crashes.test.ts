import { parseAccountId } from '../../../lambda/domain/account-id';
import type { ReviewServices } from '../../../lambda/use-cases/review-posture';
import { Mortality } from '../../support/mortal';
import { aChannel, deployedWith, seen } from '../../support/posture';
import { anAccountWithListeners, ReviewedAccount } from '../../support/review';

const accountId = parseAccountId('111122223333');
const keyMade = { accessKeysPresent: seen(true) };
const nobodyListens = { deployment: deployedWith(aChannel({ state: 'pending' })) };

function mortal(account: ReviewedAccount, mortality: Mortality): ReviewServices {
  const { states, findings, announcer, profiles, memory, ...others } = account.services();
  return {
    ...others,
    states: mortality.of('states', states),
    findings: mortality.of('findings', findings),
    announcer: mortality.of('announcer', announcer),
    profiles: mortality.of('profiles', profiles),
    memory: mortality.of('memory', memory),
  };
}

/** The steps of a run that tells one opened check to people who listen. */
async function stepsOfOpening(): Promise<readonly string[]> {
  const account = await anAccountWithListeners();
  account.becomes(keyMade);
  const mortality = new Mortality();
  await account.review(mortal(account, mortality));
  return mortality.steps;
}

const mostSteps = 20;
const moments = Array.from({ length: mostSteps }, (_, index) => index + 1).flatMap((step) =>
  (['before', 'after'] as const).map((when) => [when, step] as const),
);

it('goes through no more steps than are tried here', async () => {
  expect((await stepsOfOpening()).length).toBeLessThan(mostSteps);
});

it.each(moments)(
  'tells an alert after a run that ended %s step %i, and once unless it ended between telling and mark',
  async (when, step) => {
    const account = await anAccountWithListeners();
    account.becomes(keyMade);
    const mortality = new Mortality(step, when);
    await account.review(mortal(account, mortality)).catch(() => null);

    await account.review();
    await account.review();

    const last = mortality.steps[step - 1] ?? 'the end';
    const toldTwice =
      (last === 'announcer.announce' && when === 'after') || (last === 'findings.markAnnounced' && when === 'before');
    expect(account.heard()).toEqual(Array.from({ length: toldTwice ? 2 : 1 }, () => 'root-access-keys-absent opened'));
  },
);

it.each(moments)(
  'tells a return after a run that ended %s step %i, although the account was mended and broken again in between',
  async (when, step) => {
    const account = await anAccountWithListeners();
    account.becomes(keyMade);
    await account.review(mortal(account, new Mortality(step, when))).catch(() => null);
    account.becomes({});
    await account.review();
    account.heard();

    account.becomes(keyMade);
    await account.review();

    expect(account.heard()).toEqual([expect.stringMatching(/^root-access-keys-absent (opened|reopened)$/)]);
  },
);

it.each(moments)('welcomes after a run that ended %s step %i, and leaves nothing waiting', async (when, step) => {
  const account = new ReviewedAccount();
  account.becomes({ ...keyMade, ...nobodyListens });
  await account.review();
  account.becomes(keyMade);
  await account.review(mortal(account, new Mortality(step, when))).catch(() => null);

  await account.review();
  await account.review();

  expect([1, 2]).toContain(account.announcer.welcomes.length);
  expect(account.announcer.welcomes[0]?.checks).toContainEqual(
    expect.objectContaining({ detection: 'root-access-keys-absent', outcome: 'fail' }),
  );
  expect(await account.findings.waiting(accountId)).toEqual([]);
  expect(account.heard()).toEqual([]);
});
