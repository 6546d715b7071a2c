import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { IncidentThread } from '../../../../lambda/domain/incident';
import { join } from '../../../../lambda/judge/incident/join';
import { aDeed, aRead, iso, ofRoot, severely, threadedBy, Threaded } from '../../../support/incidents';

const login = { id: 'login', at: 0 };
const byTheUsual: unknown = expect.stringMatching(/^root-login by 203\.0\.113\.9 /);

describe('joining an incident', () => {
  it.each([
    ['tells the first alert at once', [login], ['opens now']],
    ['is quiet of more of the same kind', [login, { id: 'again', at: 300 }], ['opens now', 'quiet']],
    [
      'tells a new kind as soon as a minute has passed',
      [login, { id: 'key', at: 60, ...severely('high', 'root-persistence') }],
      ['opens now', 'now'],
    ],
    [
      'owes a new kind that comes within the minute',
      [login, { id: 'key', at: 59, ...severely('high', 'root-persistence') }],
      ['opens now', 'owed'],
    ],
    [
      'tells the same kind again when it is graver',
      [login, { id: 'worse', at: 60, severity: 'critical' as const }],
      ['opens now', 'now'],
    ],
    [
      'tells a new kind although it is milder',
      [login, { id: 'milder', at: 60, ...severely('medium', 'root-action-denied') }],
      ['opens now', 'now'],
    ],
    [
      'owes the same new kind once',
      [
        login,
        { id: 'key', at: 10, ...severely('high', 'root-persistence') },
        { id: 'role', at: 11, ...severely('high', 'root-persistence') },
      ],
      ['opens now', 'owed', 'quiet'],
    ],
    ['takes records in, quietly', [login, aRead('read', 600)], ['opens now', 'quiet']],
    ['opens nothing for a record', [aRead('read', 0), login], ['none', 'opens now']],
    ['goes on for half an hour', [login, { id: 'later', at: 1800 }], ['opens now', 'quiet']],
    ['begins anew after half an hour', [login, { id: 'later', at: 1801 }], ['opens now', 'opens now']],
    ['is kept open by records', [login, aRead('r', 1800), { id: 'later', at: 3600 }], ['opens now', 'quiet', 'quiet']],
    [
      'takes in what came before it and arrives late',
      [
        { id: 'second', at: 600 },
        { ...login, heard: 601 },
      ],
      ['opens now', 'quiet'],
    ],
    [
      'tells what is much older by itself',
      [
        { id: 'second', at: 1801 },
        { ...login, heard: 1802 },
      ],
      ['opens now', 'opens now'],
    ],
  ])('%s', (_, deeds, tellings) => {
    expect(threadedBy(...deeds).tellings).toEqual(tellings);
  });

  it('names the incident after the event that opened it, and begins with the oldest', () => {
    const { incidents } = threadedBy({ id: 'second', at: 600 }, { ...login, heard: 601 });

    expect(incidents).toMatchObject([
      { id: 'incident/111122223333/second', startedAt: iso(0), lastAt: iso(600), told: [byTheUsual], messages: 1 },
    ]);
  });

  it('tells at once when the clock was set back, rather than keep an alert waiting', () => {
    const late = threadedBy(
      { ...login, heard: 5000 },
      { id: 'key', at: 10, heard: 10, ...severely('high', 'root-persistence') },
    );

    expect(late.tellings).toEqual(['opens now', 'now']);
  });

  it('remembers what is owed, and does not forget it when a new incident begins', () => {
    const threaded = threadedBy(
      login,
      { id: 'key', at: 10, ...severely('high', 'root-persistence') },
      { id: 'next', at: 7200 },
    );

    expect(threaded.incidents).toMatchObject([
      {
        owed: ['activity/111122223333/key'],
        severity: 'high',
        told: [byTheUsual, expect.stringMatching(/^root-persistence/)],
      },
      { id: 'incident/111122223333/next', owed: [] },
    ]);
  });

  it('changes nothing for a burst of the same: it is no burst of writes to one item', () => {
    const threaded = threadedBy(login);

    for (let index = 0; index < 50; index += 1) threaded.arrive({ id: String(index), at: 1 });

    expect(threaded.joined.slice(1).every(({ change }) => change === null)).toBe(true);
  });

  it('is over for what comes new', () => {
    const threaded = threadedBy(login);
    threaded.changeNewest((incident) => ({ ...incident, endedAt: iso(2400) }));

    threaded.arrive({ id: 'new', at: 601, heard: 2502 });

    expect(threaded.tellings).toEqual(['opens now', 'opens now']);
  });

  it.each([
    ['from another address', { sourceIp: '198.51.100.7' }],
    ['with another program', { userAgent: 'aws-cli/2.31.0' }],
    ['with another device', { mfaDevice: 'arn:aws:iam::111122223333:mfa/strange' }],
  ])('tells of a second sign-in %s, though one was told', (_, changes) => {
    const actor = { ...aDeed(login).actor, ...changes };
    const threaded = threadedBy(login, { id: 'same', at: 100 }, { id: 'other', at: 200, actor });

    expect(threaded.tellings).toEqual(['opens now', 'quiet', 'now']);
  });

  it('lists every account on whose root one caller opened a session', () => {
    const started = severely('high', 'root-session-started');
    const targets = ['222233334444', '333344445555', '222233334444'].map(parseAccountId);
    let thread: IncidentThread | null = null;
    for (const [index, target] of targets.entries()) {
      const finding = aDeed({ id: `s${String(index)}`, at: index * 100, ...started });
      thread = join(thread, { finding, place: ofRoot, target, at: iso(index * 100), isPast: false }).change ?? thread;
    }

    expect(thread?.incidents).toMatchObject([{ accounts: [targets[0], targets[1]] }]);
  });

  it('tells what nobody planned after what was planned', () => {
    const plan = { id: 'k3f9x2ab', reason: 'tax form', ticket: null, by: 'kim', from: iso(0), to: iso(3600) };
    const threaded = new Threaded();
    const arrive = (id: string, at: number, planned: boolean) => {
      const finding = { ...aDeed({ id, at, ...severely('high', 'root-persistence') }), plan: planned ? plan : null };
      const joined = join(threaded.thread, { finding, place: ofRoot, at: iso(at), isPast: false });
      threaded.thread = joined.change;
      return joined.membership?.telling;
    };

    expect([arrive('a', 0, true), arrive('b', 100, true), arrive('c', 200, false), arrive('d', 300, false)]).toEqual([
      'now',
      'quiet',
      'now',
      'quiet',
    ]);
  });

  it('owes what comes within the minute by a clock that is a little behind', () => {
    const threaded = threadedBy(login, { id: 'k', at: 1, heard: -0.002, ...severely('high', 'root-persistence') });

    expect(threaded.tellings).toEqual(['opens now', 'owed']);
  });

  it('still takes in what belongs to it when it is over, and ends anew when something of that had to be told', () => {
    const threaded = threadedBy(login, aRead('read', 600));
    threaded.changeNewest((incident) => ({ ...incident, endedAt: iso(2400) }));

    threaded.arrive({ ...aRead('late read', 300), heard: 2500 });
    threaded.arrive({ id: 'late key', at: 301, heard: 2501, ...severely('high', 'root-persistence') });
    threaded.arrive({ id: 'new', at: 601, heard: 2502 });

    expect(threaded.tellings.slice(2)).toEqual(['quiet', 'now', 'quiet']);
    expect(threaded.incidents).toMatchObject([{ endedAt: null }]); // it has something to tell again, and will end again
  });

  it('keeps only the newest of those that are over', () => {
    const threaded = new Threaded();
    for (let day = 0; day < 5; day += 1) {
      threaded.arrive({ id: `day ${day}`, at: day * 86_400 });
      threaded.changeNewest((incident) => ({ ...incident, endedAt: iso(day * 86_400 + 1800) }));
    }

    expect(threaded.incidents.map(({ id }) => id.split('/').at(-1))).toEqual(['day 3', 'day 4']);
  });

  it('begins anew after half a day, however busy it is', () => {
    const hourly = Array.from({ length: 30 }, (_, index) => ({ id: String(index), at: index * 1500 }));

    const opened = threadedBy(...hourly).tellings.flatMap((telling, index) => (telling === 'opens now' ? [index] : []));

    expect(opened).toEqual([0, 29]);
  });

  it('opens nothing for what happened before Rootwatch watched', () => {
    const threaded = threadedBy();
    threaded.arrive(login, { isPast: true });

    expect(threaded.tellings).toEqual(['none']);
  });

  it('lists every account that a caller touched, the first one first', () => {
    const place = { ...ofRoot, key: 'caller/arn:aws:iam::111122223333:user/ana' };
    const [first, other] = ['111122223333', '444455556666'];
    const opening = join(null, { finding: aDeed(login), place, at: iso(0), isPast: false });
    const elsewhere = { ...aDeed({ id: 'b', at: 60 }), account: { ...aDeed(login).account, id: other } };

    const { membership } = join(opening.change, { finding: elsewhere as never, place, at: iso(60), isPast: false });

    expect(membership?.incident.accounts).toEqual([first, other]);
  });

  it('rests after a quarter of an hour where it was not root itself', () => {
    const threaded = new Threaded();
    const place = { ...ofRoot, key: 'caller/arn:aws:iam::111122223333:user/ana' };
    for (const at of [0, 900, 1801]) threaded.arrive({ id: String(at), at }, { place });

    expect(threaded.tellings).toEqual(['opens now', 'quiet', 'opens now']);
  });
});
