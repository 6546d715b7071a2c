import { parseAccountId } from '../../../lambda/domain/account-id';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import type { ReviewServices } from '../../../lambda/use-cases/review-posture';
import { aWaiver } from '../../support/findings';
import { Mortality } from '../../support/mortal';
import { aChannel, denied, deployedWith, seen } from '../../support/posture';
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

const mostSteps = 25;
const moments = Array.from({ length: mostSteps }, (_, index) => index + 1).flatMap((step) =>
  (['before', 'after'] as const).map((when) => [when, step] as const),
);

const keyUnseen = { accessKeysPresent: denied };

const accepted = [aWaiver({ until: '2026-11-21' })];
const hour = 3600;
const week = 7 * 24 * hour;

/** What leads up to each transition that is told, what the account looks like when it is told, and its name. */
const transitions = [
  ['opened', [], keyMade, 'root-access-keys-absent opened'],
  ['opened as unknown', [keyUnseen], keyUnseen, 'root-access-keys-absent opened'],
  ['resolved', [keyMade], {}, 'root-access-keys-absent resolved'],
  ['reopened', [keyMade, {}], keyMade, 'root-access-keys-absent reopened'],
  ['still open, and not seen any more', [keyMade, keyUnseen], keyUnseen, 'root-access-keys-absent still-open'],
  ['still open, and seen again', [keyMade, keyUnseen, keyUnseen], keyMade, 'root-access-keys-absent still-open'],
] as const;

async function anAccountAfter(history: readonly Partial<RootPosture>[]): Promise<ReviewedAccount> {
  const account = await anAccountWithListeners();
  for (const posture of history) {
    account.becomes(posture);
    await account.review();
  }
  account.heard();
  return account;
}

describe.each(transitions)('a transition: %s', (_, history, posture, told) => {
  it('takes no more steps than are tried here', async () => {
    const account = await anAccountAfter(history);
    account.becomes(posture);
    const mortality = new Mortality();

    await account.review(mortal(account, mortality));

    expect(mortality.steps.length).toBeLessThan(mostSteps);
    expect(account.heard()).toEqual([told]);
  });

  it.each(moments)(
    'is told after a run that ended %s step %i, and once unless it ended between telling and mark',
    async (when, step) => {
      const account = await anAccountAfter(history);
      account.becomes(posture);
      const mortality = new Mortality(step, when);
      await account.review(mortal(account, mortality)).catch(() => null);

      await account.review();
      await account.review();

      const last = mortality.steps[step - 1] ?? 'the end';
      const toldTwice =
        (last === 'announcer.announce' && when === 'after') || (last === 'findings.markAnnounced' && when === 'before');
      expect(account.heard()).toEqual(Array.from({ length: toldTwice ? 2 : 1 }, () => told));
    },
  );
});

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

/** What is told although the account did not change. */
const told = [
  ['the end of an exception', 'root-access-keys-absent reopened', { waivers: accepted }, { waivers: [] }, hour],
  ['a reminder', 'root-access-keys-absent reminder', {}, { remindEveryMinutes: 7 * 1440 }, week - hour],
] as const;

describe.each(told)('%s', (_, words, before, then, seconds) => {
  it.each(moments)(
    'is told after a run that ended %s step %i, and once unless it ended between telling and mark',
    async (when, step) => {
      const account = await anAccountWithListeners();
      account.becomes(keyMade);
      account.isSetTo(before);
      await account.review();
      await account.reviewAfter(seconds);
      account.heard();
      account.isSetTo(then);
      const mortality = new Mortality(step, when);
      await account.review(mortal(account, mortality)).catch(() => null);

      await account.review();
      await account.review();

      const last = mortality.steps[step - 1] ?? 'the end';
      const twice =
        (last === 'announcer.announce' && when === 'after') || (last === 'findings.markAnnounced' && when === 'before');
      expect(account.heard()).toEqual(Array.from({ length: twice ? 2 : 1 }, () => words));
    },
  );
});
