import { untold } from '../../../lambda/domain/past';
import type { SweepServices } from '../../../lambda/use-cases/sweep/run';
import { Mortality } from '../../support/mortal';
import { SweptAccount } from '../../support/swept-account';

/** One region, one deed of the past and one that is news: few enough steps to try a crash at each. */
function anAccount(): SweptAccount {
  const account = new SweptAccount();
  account.regions = { known: true, value: ['eu-west-1'], observation: null };
  account.history.happened({ id: 'past', at: '2026-10-02T09:00:00Z', region: 'eu-west-1' });
  account.history.happened({ id: 'news', at: '2026-11-21T11:55:00Z', region: 'eu-west-1' });
  return account;
}

function mortal(account: SweptAccount, mortality: Mortality): Partial<SweepServices> {
  const { activity, teller, lease } = account.services();
  return {
    history: mortality.of('history', account.history),
    cursors: mortality.of('cursors', account.cursors),
    pasts: mortality.of('pasts', account.pasts),
    lease: mortality.of('lease', lease),
    memory: mortality.of('memory', account.memory),
    teller: mortality.of('teller', teller),
    activity: {
      ...activity,
      findings: mortality.of('findings', activity.findings),
      announcer: mortality.of('announcer', activity.announcer),
    },
  };
}

const mostSteps = 40;
const moments = Array.from({ length: mostSteps }, (_, index) => index + 1).flatMap((step) =>
  (['before', 'after'] as const).map((when) => [when, step] as const),
);

it('goes through no more steps than are tried here', async () => {
  const account = anAccount();
  await account.isWelcomed();
  const mortality = new Mortality();
  await account.sweep(mortal(account, mortality));

  expect(mortality.steps.length).toBeLessThan(mostSteps);
});

it.each(moments)(
  'tells the news after a sweep that ended %s step %i, and once unless it ended between telling and mark',
  async (when, step) => {
    const account = anAccount();
    await account.isWelcomed();
    const mortality = new Mortality(step, when);
    await account.sweep(mortal(account, mortality)).catch(() => null);

    await account.nextSweep().catch(() => null);
    await account.nextSweep();
    await account.nextSweep();

    const last = mortality.steps[step - 1] ?? 'the end';
    const mayBeTwice =
      (last === 'announcer.announce' && when === 'after') || (last === 'findings.markAnnounced' && when === 'before');
    const heard = account.heard();
    expect(heard).toEqual(mayBeTwice && heard.length === 2 ? ['news', 'news'] : ['news']);
  },
);

it.each(moments)(
  'sums the past up and counts each deed once after a sweep that ended %s step %i',
  async (when, step) => {
    const account = anAccount();
    await account.sweep(mortal(account, new Mortality(step, when))).catch(() => null);

    await account.nextSweep().catch(() => null);
    await account.nextSweep();

    expect(untold(await account.pasts.of(account.accountId))).toMatchObject({
      deeds: [{ detection: 'root-action', times: 1 }],
    });
    expect([...new Set(account.kept())]).toEqual(['past']);
  },
);

it.each(moments)('tells people of the past after a sweep that ended %s step %i', async (when, step) => {
  const account = anAccount();
  await account.isWelcomed();
  const mortality = new Mortality(step, when);
  await account.sweep(mortal(account, mortality)).catch(() => null);

  await account.nextSweep().catch(() => null);
  await account.nextSweep();

  expect([1, 2]).toContain(account.sumUps.length);
});
