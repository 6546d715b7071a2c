import { aDeed, aFailure, aRead, iso, threadedBy, type Deed } from '../../../support/incidents';
import { bruteForceFinding } from '../../../../lambda/judge/incident/brute-force-finding';
import { afterFailures } from '../../../../lambda/judge/incident/failures';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { fixture } from '../../../support/cloudtrail-fixture';
import { contextOf } from '../../../support/activity-finding';

const five = [0, 60, 120, 180, 900].map((at) => aFailure(`f${at}`, at));
const seen = { firstEventId: 'f0', failures: 5, from: iso(0), until: iso(900) };

describe('brute force in an incident', () => {
  it.each([
    ['is five failures within a quarter of an hour', five, { ...seen, completedBy: 'activity/111122223333/f900' }],
    ['is not four', five.slice(0, 4), null],
    ['is not four and one that came again', [...five.slice(0, 4), aFailure('f0', 0, 200)], null],
    [
      'is the same in whatever order they arrive, told with the last that arrived',
      [five[4], five[1], five[3], five[2], five[0]],
      { ...seen, completedBy: 'activity/111122223333/f0' },
    ],
    ['is not five in more than that', [...five.slice(0, 4), aFailure('late', 901)], null],
    ['is seen once', [...five, aFailure('sixth', 901)], { ...seen, completedBy: 'activity/111122223333/f900' }],
    [
      'does not count what a policy denied',
      [...five.slice(0, 4), { ...aFailure('denied', 200), detection: 'root-login-denied-by-policy' }],
      null,
    ],
  ])('%s', (_, failures, bruteForce) => {
    const { incidents } = threadedBy(...failures.flatMap((one) => (one === undefined ? [] : [one])));

    expect(incidents).toMatchObject([{ bruteForce }]);
  });

  it('is another one when it begins again after a rest', () => {
    const again = [5000, 5060, 5120, 5180, 5240].map((at) => aFailure(`g${at}`, at));
    const { incidents, joined } = threadedBy(...five, { ...aFailure('lone', 2400) }, ...again);

    expect(incidents.at(-1)?.bruteForce).toMatchObject({ firstEventId: 'g5000', failures: 5 });
    expect(joined.at(-1)?.membership?.incident.bruteForce?.completedBy).toBe('activity/111122223333/g5240');
  });

  it('is another one after a rest, though somebody acts as root all the time', () => {
    const polls = Array.from({ length: 24 }, (_, index) => aRead(`poll${index}`, 960 + index * 300));
    const again = [8200, 8260, 8320, 8380, 8440].map((at) => aFailure(`g${at}`, at));
    const { incidents } = threadedBy(...five, ...polls, ...again);

    expect(incidents).toMatchObject([{ bruteForce: { firstEventId: 'g8200', failures: 5 } }]);
  });

  it('is the same one while somebody goes on', () => {
    const onAndOn = Array.from({ length: 20 }, (_, index) => aFailure(`h${index}`, 960 + index * 300));

    expect(threadedBy(...five, ...onAndOn).incidents).toMatchObject([{ bruteForce: seen }]);
  });

  it('remembers only the newest failures, and the first of a brute force', () => {
    const rare = Array.from({ length: 25 }, (_, index) => aFailure(`r${index}`, index * 1000));

    expect(threadedBy(...rare).incidents[0]?.failures).toHaveLength(20);
    const long = threadedBy(...five, ...Array.from({ length: 50 }, (_, index) => aFailure(`l${index}`, 901 + index)));
    expect(long.incidents[0]?.failures).toHaveLength(20);
    expect(long.incidents[0]?.failures[0]).toMatchObject({ eventId: 'f0' });
    expect(long.joined.at(-1)?.change).toBeNull(); // one write for the event, none for the thread
  });
});

describe('the finding of brute force', () => {
  const record = parseRecord(fixture('root-login-failed'));
  const { incidents } = threadedBy(...five);
  const incident = incidents[0];
  if (incident === undefined) throw new Error('There is an incident.');

  it('is a finding of its own, named after the first failure', () => {
    const finding = bruteForceFinding(record, aDeed(aFailure('f900', 900)), incident, contextOf());

    expect(finding).toMatchObject({
      id: 'activity/111122223333/root-login-brute-force/f0',
      detection: 'root-login-brute-force',
      severity: 'high',
      verdict: 'alert',
      notify: 'now',
      reason:
        '5 sign-ins of root failed between 2026-11-21 00:00:00 and 2026-11-21 00:15:00 UTC; the last of them to arrive is shown here',
      links: { runbook: 'https://example.com/runbook#root-login-brute-force' },
    });
  });

  it('belongs to the failure with which it was enough, and to no other', () => {
    expect(bruteForceFinding(record, aDeed(aFailure('f180', 180)), incident, contextOf())).toBeNull();
  });

  it('is none in an incident without', () => {
    const peaceful = { ...incident, bruteForce: null };

    expect(bruteForceFinding(record, aDeed(aFailure('f900', 900)), peaceful, contextOf())).toBeNull();
  });
});

describe('a sign-in after failures', () => {
  const signIn = aDeed({ id: 'in', at: 6000 });
  const after = (...failures: readonly Deed[]) => {
    const [incident] = threadedBy({ ...aRead('opens nothing', 0), verdict: 'alert' }, ...failures).incidents;
    if (incident === undefined) throw new Error('There is an incident.');
    return afterFailures(signIn, incident);
  };
  const many = (count: number, apart: number) =>
    Array.from({ length: count }, (_, index) => aFailure(`m${String(index)}`, 30 + index * apart));

  it.each([
    ['says how many there were', [aFailure('b', 60), aFailure('a', 30)], 'Root user signed in after 2 failed sign-ins'],
    ['says so of one', [aFailure('a', 30)], 'Root user signed in after a failed sign-in'],
    [
      'counts none that came after it',
      [aFailure('a', 30), aFailure('b', 6001)],
      'Root user signed in after a failed sign-in',
    ],
    ['says nothing where nothing failed', [], 'Root user signed in'],
    ['counts what came after brute force was seen', many(7, 10), 'Root user signed in after 7 failed sign-ins'],
    [
      'counts no more of a brute force than are kept',
      many(200, 10),
      'Root user signed in after at least 20 failed sign-ins',
    ],
    [
      'counts no more than are kept without one',
      many(21, 280),
      'Root user signed in after at least 20 failed sign-ins',
    ],
  ])('%s', (_, failures, title) => {
    expect(after(...failures).title).toBe(title);
  });

  it('counts a failure of the same second', () => {
    const [incident] = threadedBy(aFailure('a', 30)).incidents;

    expect(incident && afterFailures(aDeed({ id: 'in', at: 30 }), incident).title).toMatch(/after a failed sign-in$/);
  });

  it('says in the reason since when, of a long brute force too', () => {
    expect(after(aFailure('b', 60), aFailure('a', 30)).reason).toBe(
      'ConsoleLogin succeeded and MFA was used; it came after 2 failed sign-ins since 00:00:30 UTC',
    );
    expect(after(aFailure('a', -60)).reason).toMatch(/a failed sign-in at 23:59:00 UTC on 2026-11-20$/);
    expect(after(...many(200, 10)).reason).toMatch(/at least 20 failed sign-ins since 00:00:30 UTC$/);
  });

  it('says nothing of anything but a sign-in', () => {
    const deed = aDeed({ id: 'x', at: 600, detection: 'root-action' });
    const [incident] = threadedBy(aFailure('f', 0)).incidents;

    expect(incident && afterFailures(deed, incident)).toBe(deed);
  });
});
