import { parseEventMessage } from '../../../lambda/observe/event-message';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { EmbeddedIncidents } from '../../../lambda/record/embedded/embedded-incidents';
import { OvertakenError } from '../../../lambda/record/overtaken.port';
import { BusyIncidentError } from '../../../lambda/use-cases/incident/join-incident';
import { UnrecordedError } from '../../../lambda/use-cases/message-stays';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { quietly } from '../../../lambda/use-cases/sweep/quietly';
import { anIncidentHouse, signInMessage, type SignIn } from '../../support/incident-house';
import { ofRoot } from '../../support/incidents';
import { aRootReadMessage } from '../../support/root-login-message';

const failures = (count: number): readonly SignIn[] =>
  Array.from({ length: count }, (_, index) => ({ id: `failure-${index}`, after: index, fails: true }));
const incidentId = 'incident/111122223333/in';

describe('what root does in one go', () => {
  it('is one incident: told once, kept whole, summed up when it is over', async () => {
    const { respond, wait, announcer, teller } = anIncidentHouse();
    for (const after of [0, 300, 600]) await respond({ id: after === 0 ? 'in' : `again-${after}`, after });

    await wait(3600);

    expect(announcer.toPeople.map(({ id }) => id)).toEqual(['activity/111122223333/in']);
    expect(announcer.announced).toHaveLength(3);
    expect(teller.reports).toMatchObject([
      { kind: 'summary', incident: { id: incidentId }, account: { id: '111122223333' }, changes: null },
    ]);
    expect(teller.reports[0]?.events.map(({ findingId, telling }) => [findingId.split('/').at(-1), telling])).toEqual([
      ['in', 'now'],
      ['again-300', 'quiet'],
      ['again-600', 'quiet'],
    ]);
  });

  it('is named in each finding, with what it was seen with before', async () => {
    const { respond, announcer } = anIncidentHouse();
    await respond({ id: 'in' });
    await respond({ id: 'again', after: 60 });

    expect(announcer.announced).toMatchObject([
      {
        incident: { id: incidentId, startedAt: '2026-11-21T03:12:45Z', opens: true, telling: 'now' },
        seenBefore: { sourceIp: 'never', userAgent: 'never', mfaDevice: null },
        notify: 'now',
      },
      {
        incident: { id: incidentId, opens: false, telling: 'quiet' },
        seenBefore: { sourceIp: 'never' },
        notify: 'quiet',
      },
    ]);
  });

  it('owes what comes within the minute, and tells it as soon as that is over', async () => {
    const { respond, wait, announcer, teller } = anIncidentHouse();
    await respond({ id: 'in' });
    await respond({ id: 'worse', after: 5, mfaUsed: 'No' });

    await wait(50);
    expect(teller.reports).toEqual([]);
    await wait(20);

    expect(announcer.toPeople).toHaveLength(1);
    expect(announcer.announced).toMatchObject([
      {},
      { severity: 'critical', notify: 'quiet', incident: { telling: 'owed' } },
    ]);
    expect(teller.reports).toMatchObject([
      { kind: 'update', incident: { severity: 'critical' }, events: [{ findingId: 'activity/111122223333/worse' }] },
    ]);
  });

  it('asks for one look at the end, and for one after the minute', async () => {
    const { respond, followUps } = anIncidentHouse();
    await respond({ id: 'in' });
    await respond({ id: 'worse', after: 5, mfaUsed: 'No' });
    await respond({ id: 'again', after: 6 });

    const named = { ...ofRoot, incidentId };
    expect(followUps.asked).toEqual([
      { followUp: { ...named, purpose: 'end' }, seconds: 1860 },
      { followUp: { ...named, purpose: 'owed' }, seconds: 60 },
    ]);
  });

  it('takes in what is only kept as a record, and opens nothing for it', async () => {
    const { respond, services, incidents, announcer } = anIncidentHouse();
    const read = (id: string) => respondToActivity(parseEventMessage(aRootReadMessage(id)), services);
    await read('before');
    await respond({ id: 'in' });
    await read('after');

    expect((await incidents.events(incidentId)).map(({ detection }) => detection)).toEqual(['root-login', 'root-read']);
    expect(announcer.announced[0]).toMatchObject({ incident: null, seenBefore: { sourceIp: 'never' } });
  });

  it('knows the address again that it saw before Rootwatch watched, without an incident for it', async () => {
    const { respond, services, announcer, incidents } = anIncidentHouse();
    const past = signInMessage({ id: 'past', after: -86_400 });
    await respondToActivity(parseEventMessage(past), quietly(services));
    expect(await incidents.threads(ofRoot.accountId)).toMatchObject({ threads: [{ incidents: [] }] });

    await respond({ id: 'in' });

    expect(announcer.toPeople).toMatchObject([{ seenBefore: { sourceIp: '2026-11-20' } }]);
  });
});

describe('brute force', () => {
  it('is a finding of its own, told once however many sign-ins fail', async () => {
    const { respond, wait, announcer, teller } = anIncidentHouse();
    for (const failure of failures(30)) await respond(failure);

    await wait(120);

    const brute = announcer.announced.filter(({ detection }) => detection === 'root-login-brute-force');
    expect(brute).toMatchObject([
      {
        id: 'activity/111122223333/root-login-brute-force/failure-0',
        severity: 'high',
        incident: { id: 'incident/111122223333/failure-0', telling: 'owed' },
      },
    ]);
    expect(announcer.toPeople).toMatchObject([{ detection: 'root-login-failed' }]);
    expect(teller.reports).toMatchObject([{ kind: 'update', events: [{ detection: 'root-login-brute-force' }] }]);
  });

  it('is not told twice when the failure that completed it comes again', async () => {
    const { respond, announcer, clock } = anIncidentHouse();
    for (const failure of failures(5)) await respond(failure);
    clock.pass(600);
    await respond({ id: 'failure-4', after: 4, fails: true });

    expect(announcer.announced).toHaveLength(6);
  });

  it('is said of the sign-in that follows', async () => {
    const { respond, clock, announcer, incidents } = anIncidentHouse();
    for (const failure of failures(7)) await respond(failure);
    clock.pass(90);
    await respond({ id: 'in', after: 60, mfaUsed: 'No' });

    expect(announcer.toPeople.at(-1)).toMatchObject({
      detection: 'root-login-without-mfa',
      severity: 'critical',
      title: 'Root user signed in without MFA after 7 failed sign-ins',
      reason: expect.stringContaining('after 7 failed sign-ins since 03:12:45 UTC') as string,
      incident: { id: 'incident/111122223333/failure-0', opens: false, telling: 'now' },
    });
    const kept = await incidents.events('incident/111122223333/failure-0');
    expect(kept.at(-1)?.title).toContain('after 7 failed sign-ins'); // so that the summary says it too
  });
});

describe('when the incident cannot be learned', () => {
  it.each(['thread', 'keep'] as const)(
    'tells people as if the store were down, and joins later (%s)',
    async (method) => {
      const { respond, services, announcer, clock } = anIncidentHouse();
      const down = Object.assign(new EmbeddedIncidents(), {
        [method]: () => Promise.reject(new StoreDownError('down')),
      });
      const message = parseEventMessage(signInMessage({ id: 'in' }));

      await expect(respondToActivity(message, { ...services, incidents: down })).rejects.toThrow(UnrecordedError);
      expect(announcer.toPeople).toMatchObject([{ recorded: false, incident: null }]);

      clock.pass(120);
      await respond({ id: 'in' }, 2);
      expect(announcer.toPeople[1]).toMatchObject({ recorded: true, incident: { id: incidentId, opens: true } });
    },
  );

  it('keeps the message, and tells nobody, while too many others change it: of a burst people have heard', async () => {
    const { services, announcer } = anIncidentHouse();
    const busy = Object.assign(new EmbeddedIncidents(), { keep: () => Promise.reject(new OvertakenError('x')) });
    const message = parseEventMessage(signInMessage({ id: 'in' }));

    await expect(respondToActivity(message, { ...services, incidents: busy })).rejects.toThrow(BusyIncidentError);
    expect(announcer.announced).toEqual([]);
  });

  it('has told and marked before it says that nobody will look again', async () => {
    const { respond, followUps, announcer, sweep, clock, teller } = anIncidentHouse();
    followUps.failure = new Error('The queue did not take it.');
    await expect(respond({ id: 'in' })).rejects.toThrow('The queue did not take it.');
    followUps.failure = null;
    await respond({ id: 'in' });
    clock.pass(1900);
    await sweep();

    expect(announcer.toPeople).toHaveLength(1);
    expect(teller.reports).toMatchObject([{ kind: 'summary' }]);
  });
});
