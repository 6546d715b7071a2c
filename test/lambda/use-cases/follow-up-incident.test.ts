import { known, notKnown } from '../../../lambda/domain/fact';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { followUpIncident } from '../../../lambda/use-cases/incident/follow-up-incident';
import { aCheckState } from '../../support/check-state';
import { anIncidentHouse } from '../../support/incident-house';
import { ofRoot } from '../../support/incidents';

const incidentId = 'incident/111122223333/in';
const end = { ...ofRoot, incidentId, purpose: 'end' } as const;
const owed = { ...end, purpose: 'owed' } as const;

/** Root signed in, and again without MFA within the minute. */
async function aBusyMinute() {
  const house = anIncidentHouse();
  await house.respond({ id: 'in' });
  await house.respond({ id: 'worse', after: 5, mfaUsed: 'No' });
  return house;
}

describe('looking at an incident again', () => {
  it.each([
    ['too early', 30, end, []],
    ['too early for what is owed', 30, owed, []],
    ['in time for what is owed', 60, owed, ['update']],
    ['so late that it would be over', 1900, owed, ['update']],
  ])('%s does what is due then', async (_, seconds, followUp, told) => {
    const { lookAgain, clock, teller } = await aBusyMinute();
    clock.pass(seconds);

    await lookAgain(followUp);

    expect(teller.reports.map(({ kind }) => kind)).toEqual(told);
  });

  it('any number of times tells everything once', async () => {
    const { lookAgain, clock, teller } = await aBusyMinute();
    for (let minute = 0; minute < 90; minute += 1) {
      clock.pass(60);
      for (const followUp of [end, owed, owed]) await lookAgain(followUp);
    }

    expect(teller.reports.map(({ kind }) => kind)).toEqual(['update', 'summary']);
  });

  it('side by side tells it once: who comes second waits for the lease', async () => {
    const { lookAgain, clock, teller } = await aBusyMinute();
    clock.pass(60);

    await Promise.all([lookAgain(owed), lookAgain(end), lookAgain(owed)]);

    expect(teller.reports).toHaveLength(1);
  });

  it('comes back for the end until it is over, and after what was owed only the one for the end', async () => {
    const { lookAgain, clock, followUps } = await aBusyMinute();
    followUps.asked = [];
    clock.pass(60);

    await lookAgain(owed);
    expect(followUps.asked).toEqual([]);
    await lookAgain(end);
    expect(followUps.asked).toEqual([{ followUp: end, seconds: 1800 }]);
    clock.pass(1800);
    await lookAgain(end);
    expect(followUps.asked).toHaveLength(1);
  });

  it('comes back for what is still owed', async () => {
    const { lookAgain, clock, followUps } = await aBusyMinute();
    followUps.asked = [];
    clock.pass(20);

    await lookAgain(owed);

    expect(followUps.asked).toEqual([{ followUp: owed, seconds: 40 }]);
  });

  it.each([
    ['incident', { ...end, incidentId: 'incident/111122223333/none' }],
    ['thread', { ...end, key: 'caller/nobody' }],
  ])('does nothing for an %s that does not exist', async (_, followUp) => {
    const { lookAgain, teller, followUps } = await aBusyMinute();
    followUps.asked = [];

    await lookAgain(followUp);

    expect([teller.reports, followUps.asked]).toEqual([[], []]);
  });

  it('tells what could not be told when it comes again', async () => {
    const { lookAgain, clock, teller } = await aBusyMinute();
    clock.pass(60);
    teller.failure = new Error('The alerts topic did not take the message.');
    await expect(lookAgain(owed)).rejects.toThrow('did not take');
    teller.failure = null;
    clock.pass(120);

    await lookAgain(owed);

    expect(teller.reports).toMatchObject([{ kind: 'update' }]);
  });

  it('carries the gravest of what is owed as it was told, with what was known of it', async () => {
    const { lookAgain, clock, teller, respond } = await aBusyMinute();
    await respond({ id: 'worst', after: 8, mfaUsed: 'No' });
    clock.pass(60);

    await lookAgain(owed);

    const never = { sourceIp: 'never', userAgent: 'never', mfaDevice: null };
    const incident = { id: incidentId, telling: 'owed', opens: false };
    expect(teller.reports).toMatchObject([
      { gravest: { id: 'activity/111122223333/worse', severity: 'critical', seenBefore: never, incident } },
    ]);
  });

  it('tells what is owed although its facts cannot be read', async () => {
    const { lookAgain, clock, teller, findings } = await aBusyMinute();
    findings.activity = () => Promise.reject(new StoreDownError('The store is down.'));
    clock.pass(60);

    await lookAgain(owed);

    expect(teller.reports).toMatchObject([
      { kind: 'update', gravest: null, events: [{ findingId: 'activity/111122223333/worse' }] },
    ]);
  });

  it('says the name of the account, and which checks began to fail meanwhile', async () => {
    const { lookAgain, clock, teller, states, profiles } = await aBusyMinute();
    await profiles.save({ id: ofRoot.accountId, name: 'payments', standing: 'standalone' });
    const during = { judgedAt: '2026-11-21T03:20:00Z', status: 'open', outcome: 'fail' } as const;
    const turned = { from: 'pass', at: during.judgedAt } as const;
    await states.save(aCheckState({ ...during, check: 'root-mfa-enabled', openSince: during.judgedAt, turned }));
    await states.save(aCheckState({ ...during, check: 'root-unused', openSince: '2026-11-01T03:20:00Z' }));
    clock.pass(1900);
    await lookAgain(end);
    clock.pass(60);

    await lookAgain(end);

    const changes = {
      wrong: ['root has no MFA'],
      alsoSeen: [],
      mended: [],
      lookedAt: during.judgedAt,
      isBeforeLastEvent: false,
    };
    expect(teller.reports).toMatchObject([{ kind: 'update' }, { account: { name: 'payments' }, changes }]);
  });

  it('contradicts no earlier message: what a review saw before the last event is in the summary, with its time', async () => {
    const { lookAgain, clock, teller, states, respond } = await aBusyMinute();
    const at = '2026-11-21T03:20:00Z';
    const turned = { from: 'pass', at } as const;
    const failing = { status: 'open', outcome: 'fail', openSince: at, judgedAt: at, turned } as const;
    await states.save(aCheckState({ ...failing, check: 'root-mfa-enabled' }));
    clock.pass(60);
    await lookAgain(owed);
    clock.pass(540);
    await respond({ id: 'last', after: 600 });
    clock.pass(1900);

    await lookAgain(end);
    clock.pass(60);
    await lookAgain(end);

    const changes = { wrong: ['root has no MFA'], alsoSeen: [], mended: [], lookedAt: at, isBeforeLastEvent: true };
    expect(teller.reports.at(-1)).toMatchObject({ kind: 'summary', changes });
  });

  it('says at the end who took note of it', async () => {
    const { lookAgain, clock, teller, acknowledgements } = await aBusyMinute();
    const { accountId } = ofRoot;
    const kept = await acknowledgements.keep({
      accountId,
      incident: 'in',
      note: 'it was me',
      by: 'kim',
      at: '2026-11-21T03:20:00Z',
    });
    clock.pass(1900);

    await lookAgain(end);
    clock.pass(60);
    await lookAgain(end);

    expect(teller.reports).toMatchObject([
      { kind: 'update', acknowledged: null },
      { kind: 'summary', acknowledged: known(kept) },
    ]);
  });

  it('sums up although it cannot be read who took note of it', async () => {
    const { services, clock, teller } = await aBusyMinute();
    const acknowledgements = { of: () => Promise.reject(new StoreDownError('The table refuses.')) };
    clock.pass(1900);

    await followUpIncident(end, { ...services, acknowledgements });
    clock.pass(60);
    await followUpIncident(end, { ...services, acknowledgements });

    expect(teller.reports.at(-1)).toMatchObject({
      kind: 'summary',
      acknowledged: notKnown('failed', 'The table refuses.'),
    });
  });

  it('of all at once goes on when one cannot be told, and says so at the end', async () => {
    const { clock, sweep, teller, respond } = await aBusyMinute();
    await respond({ id: 'next-day', after: 86_400 });
    clock.pass(90_000);
    const tell = teller.tellIncident.bind(teller);
    teller.tellIncident = (report) =>
      report.incident.id === incidentId ? Promise.reject(new Error('not taken')) : tell(report);

    await expect(sweep()).rejects.toThrow('not taken');

    expect(teller.reports).toMatchObject([{ incident: { id: 'incident/111122223333/next-day' } }]);
  });
});
