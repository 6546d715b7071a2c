/* eslint-disable jest/no-export -- the promises of a port, run by the tests of each implementation */
import { parseAccountId } from '../../lambda/domain/account-id';
import type { IncidentEvent, IncidentThread } from '../../lambda/domain/incident';
import type { Incidents } from '../../lambda/record/incidents.port';
import { OvertakenError } from '../../lambda/record/overtaken.port';
import { aFailure, anOpenedSession, iso, ofRoot, payments, threadedBy } from '../support/incidents';

const elsewhere = parseAccountId('444455556666');
const incidentId = 'incident/111122223333/login';

/** Before its first save, with everything in it that a thread can hold. */
export function aThread(changes: Partial<IncidentThread> = {}): IncidentThread {
  const fails = [10, 20, 30, 40, 50].map((at) => aFailure(`f${at}`, at));
  const { thread } = threadedBy({ id: 'day before', at: -86_400 }, { id: 'login', at: 0 }, ...fails);
  if (thread === null) throw new Error('There is a thread.');
  const incidents = thread.incidents.map((incident) => ({ ...incident, sessions: [anOpenedSession()] }));
  return { ...thread, incidents, version: 0, ...changes };
}

export function anEvent(changes: Partial<IncidentEvent> = {}): IncidentEvent {
  return {
    incidentId,
    findingId: 'activity/111122223333/login',
    occurredAt: iso(0),
    detection: 'root-login',
    severity: 'high',
    verdict: 'alert',
    title: 'Root user signed in',
    accountId: payments,
    target: null,
    objects: [],
    region: 'us-east-1',
    telling: 'now',
    ...changes,
  };
}

/** What every memory of incidents promises. */
export function keepsTheIncidentsPromises(make: () => Incidents): void {
  threads(make);
  keeping(make);
  sessions(make);
}

function threads(make: () => Incidents): void {
  it('remembers nothing at first', async () => {
    const incidents = make();

    expect(await incidents.thread(ofRoot)).toBeNull();
    expect(await incidents.threads(payments)).toEqual({ threads: [], damaged: [] });
    expect(await incidents.events(incidentId)).toEqual([]);
  });

  it('gives a thread back whole as it was saved, with the next version', async () => {
    const incidents = make();
    await incidents.save(aThread());

    expect(await incidents.thread(ofRoot)).toEqual({ ...aThread(), version: 1 });
  });

  it.each([
    ['is the first, though another was saved', 0],
    ['was made of an older version', 1],
    ['was made of a version that never was', 7],
  ])('refuses a thread that %s, and keeps what is there', async (_, version) => {
    const incidents = make();
    await incidents.save(aThread());
    await incidents.save(aThread({ version: 1 }));

    await expect(incidents.save(aThread({ version, before: [] }))).rejects.toThrow(OvertakenError);
    expect(await incidents.thread(ofRoot)).toEqual({ ...aThread(), version: 2 });
  });

  it('lets exactly one of two that save at once through', async () => {
    const incidents = make();

    const saves = await Promise.allSettled([incidents.save(aThread()), incidents.save(aThread())]);

    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keeps threads and accounts apart, however long the name of a caller is', async () => {
    const incidents = make();
    const places = [
      ofRoot,
      { ...ofRoot, accountId: elsewhere },
      { ...ofRoot, key: 'caller/arn:aws:iam::111122223333:user/ana' },
      { ...ofRoot, key: `caller/${'ä'.repeat(3000)}` },
    ];
    for (const place of places) await incidents.save(aThread(place));

    for (const place of places) expect(await incidents.thread(place)).toMatchObject(place);
  });

  it('lists the threads of an account, and of no other', async () => {
    const incidents = make();
    const caller = { ...ofRoot, key: 'caller/x' };
    await incidents.save(aThread());
    await incidents.save(aThread(caller));
    await incidents.save(aThread({ accountId: elsewhere }));

    const { threads: listed, damaged } = await incidents.threads(payments);
    expect(listed.map(({ key }) => key).sort()).toEqual([caller.key, ofRoot.key]);
    expect(damaged).toEqual([]);
  });
}

function keeping(make: () => Incidents): void {
  it('keeps an event together with what it changed', async () => {
    const incidents = make();
    const event = anEvent({
      target: elsewhere,
      objects: [{ field: 'userName', value: 'alice' }],
      region: 'eu-west-1',
    });

    expect(await incidents.keep(event, aThread())).toBeNull();
    expect(await incidents.events(incidentId)).toEqual([event]);
    expect(await incidents.thread(ofRoot)).toMatchObject({ version: 1 });
  });

  it('keeps an event that changes nothing', async () => {
    const incidents = make();

    expect(await incidents.keep(anEvent(), null)).toBeNull();
    expect(await incidents.events(incidentId)).toEqual([anEvent()]);
    expect(await incidents.thread(ofRoot)).toBeNull();
  });

  it.each([
    ['changes something', (): IncidentThread => aThread({ version: 1 })],
    ['changes something that was changed meanwhile', (): IncidentThread => aThread()],
    ['changes nothing', () => null],
  ])('keeps the same event once, and says how it was kept, when it comes again and %s', async (_, change) => {
    const incidents = make();
    await incidents.keep(anEvent({ telling: 'owed' }), aThread());

    expect(await incidents.keep(anEvent({ telling: 'quiet' }), change())).toEqual(anEvent({ telling: 'owed' }));
    expect(await incidents.events(incidentId)).toEqual([anEvent({ telling: 'owed' })]);
    expect(await incidents.thread(ofRoot)).toMatchObject({ version: 1 });
  });

  it('keeps neither when the thread was changed meanwhile', async () => {
    const incidents = make();
    await incidents.save(aThread());

    await expect(incidents.keep(anEvent(), aThread())).rejects.toThrow(OvertakenError);
    expect(await incidents.events(incidentId)).toEqual([]);
  });

  it('lists the events of one incident in the order in which they happened, however many', async () => {
    const incidents = make();
    const inOrder = Array.from({ length: 12 }, (_, index) =>
      anEvent({ findingId: `f${index}`, occurredAt: iso(index) }),
    );
    for (const event of [...inOrder].reverse()) await incidents.keep(event, null);
    await incidents.keep(anEvent({ incidentId: `${incidentId}-another` }), null);

    expect(await incidents.events(incidentId)).toEqual(inOrder);
  });
}

function sessions(make: () => Incidents): void {
  const key = 'ASIAEXAMPLEEXAMPLE00';
  const caller = { ...ofRoot, key: 'caller/arn:aws:iam::111122223333:user/ana' };

  it('gives everybody who asks for the thread of a session what the first one proposed', async () => {
    const incidents = make();

    expect(await incidents.ofSession(key, caller, null)).toMatchObject({ place: caller });
    expect(await incidents.ofSession(key, ofRoot, null)).toMatchObject({ place: caller });
    expect(await incidents.ofSession('ASIAEXAMPLEEXAMPLE01', ofRoot, null)).toMatchObject({ place: ofRoot });
  });

  it.each([
    ['the call that opened it came first', [anOpenedSession(), null]],
    ['a call made with it came first', [null, anOpenedSession()]],
    ['the call that opened it comes again', [anOpenedSession(), anOpenedSession({ eventId: 'another' })]],
  ])('tells from then on who opened a session: %s', async (_, said) => {
    const incidents = make();
    for (const opened of said) await incidents.ofSession(key, caller, opened);

    expect(await incidents.ofSession(key, ofRoot, null)).toEqual({ place: caller, opened: anOpenedSession() });
    expect(await incidents.openedSession(key)).toEqual(anOpenedSession());
  });

  it('does not know who opened a session of which it has seen calls only, or nothing', async () => {
    const incidents = make();

    expect(await incidents.openedSession(key)).toBeNull();
    expect(await incidents.ofSession(key, ofRoot, null)).toEqual({ place: ofRoot, opened: null });
    expect(await incidents.openedSession(key)).toBeNull();
  });
}
