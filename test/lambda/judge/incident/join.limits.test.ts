import type { Incident } from '../../../../lambda/domain/incident';
import { aDeed, aRead, iso, threadedBy, type Deed } from '../../../support/incidents';

const login = { id: 'login', at: 0 };
const elsewhere = { actor: { ...aDeed(login).actor, sourceIp: '198.51.100.7' } };
const nameOf = ({ id }: Incident) => id.split('/').at(-1);

/** The thread after `before`, whose newest incident was changed. */
function threadAfter(before: readonly Deed[], changes: Partial<Incident>) {
  const threaded = threadedBy(...before);
  threaded.changeNewest((incident) => ({ ...incident, ...changes }));
  return threaded;
}

describe('an incident takes', () => {
  const halfADay = 12 * 3600;

  it.each([
    ['what came half an hour before it', -1800, {}, 'quiet'],
    ['nothing that came earlier', -1801, {}, 'opens now'],
    ['what comes half a day after it began', halfADay, { lastAt: iso(halfADay - 1) }, 'quiet'],
    ['nothing that comes later', halfADay + 1, { lastAt: iso(halfADay - 1) }, 'opens now'],
    ['what came with its last event, though it is over', 600, { lastAt: iso(600), endedAt: iso(2400) }, 'now'],
    [
      'nothing that came after its last event, when it is over',
      601,
      { lastAt: iso(600), endedAt: iso(2400) },
      'opens now',
    ],
  ])('%s', (_, at, changes, telling) => {
    const threaded = threadAfter([login], changes);

    threaded.arrive({ id: 'other', at });

    expect(threaded.tellings.at(-1)).toBe(telling);
  });

  it('what another would take as well, when it is the newer one, and the other stays as it was', () => {
    const threaded = threadedBy(login, { id: 'second', at: 1801 });
    const [first] = threaded.incidents;

    const { membership, change } = threaded.arrive({ id: 'between', at: 1000 });

    expect(membership?.incident.id).toBe('incident/111122223333/second');
    expect(change?.incidents).toEqual([first, membership?.incident]);
  });
});

describe('what is only recorded, hour by hour', () => {
  const renewal = (hour: number): Deed => ({
    ...aRead(`renewal ${String(hour)}`, hour * 3600),
    detection: 'root-cli-login',
  });
  const renewals = [1, 2, 3, 4, 5].map(renewal);

  it('opens no incident, not even after one of the same entry', () => {
    const { tellings, incidents } = threadedBy({ ...login, detection: 'root-cli-login' }, ...renewals);

    expect([tellings, incidents.length]).toEqual([['opens now', 'none', 'none', 'none', 'none', 'none'], 1]);
  });

  it('begins none anew that is over', () => {
    const threaded = threadAfter([login], { lastAt: iso(3600), endedAt: iso(5400) });

    for (const one of renewals) threaded.arrive(one);

    expect(threaded.tellings.slice(1)).toEqual(['quiet', 'none', 'none', 'none', 'none']);
    expect(threaded.incidents).toMatchObject([{ endedAt: iso(5400) }]);
  });
});

describe('the incidents of a thread', () => {
  it('are in order of their beginning, whichever was heard of first', () => {
    const { incidents } = threadedBy({ id: 'second', at: 7200 }, { ...login, heard: 7201 }, { id: 'third', at: 3600 });

    expect(incidents.map(nameOf)).toEqual(['login', 'third', 'second']);
  });

  it('keep the newest that is over beside those that are not', () => {
    const threaded = threadAfter([login], { endedAt: iso(1800) });

    threaded.arrive({ id: 'open', at: 7200 });
    threaded.arrive({ id: 'newest', at: 14_400 });

    expect(threaded.incidents.map(nameOf)).toEqual(['login', 'open', 'newest']);
  });
});

describe('what root was seen with', () => {
  it('is written although nothing of the incident changes', () => {
    const { joined, incidents } = threadedBy(login, { ...aRead('read', 1), ...elsewhere });

    expect(joined[1]?.membership?.incident).toBe(joined[0]?.membership?.incident);
    expect(joined[1]?.change?.during.map(({ value }) => value)).toContain('198.51.100.7');
    expect(incidents).toHaveLength(1);
  });

  it('in an event of no incident does not make that event look familiar', () => {
    const { joined } = threadedBy(aRead('read', 0));

    expect(joined).toMatchObject([{ membership: null, seenBefore: { sourceIp: 'never' }, change: { during: [] } }]);
  });

  it('in an incident is familiar in an event after it, though that one belongs to none', () => {
    const { joined } = threadedBy({ ...login, ...elsewhere }, { ...aRead('read', 86_400), ...elsewhere });

    expect(joined[1]).toMatchObject({ membership: null, seenBefore: { sourceIp: '2026-11-21' } });
  });

  it('in a new incident is kept apart from what came before it', () => {
    const { thread } = threadedBy(login, { id: 'next', at: 86_400, ...elsewhere });
    const addresses = [thread?.before, thread?.during].map((some) =>
      some?.flatMap(({ kind, value, lastOn }) => (kind === 'sourceIp' ? [`${value} ${lastOn}`] : [])),
    );

    expect(addresses).toEqual([['203.0.113.9 2026-11-21'], ['198.51.100.7 2026-11-22']]);
    expect(thread?.during.map(({ kind }) => kind)).toEqual(['sourceIp', 'userAgent', 'mfaDevice']);
  });
});
