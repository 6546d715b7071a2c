import { withFailure } from '../../../../lambda/judge/incident/failures';
import { aDeed, aFailure, iso } from '../../../support/incidents';

const none = { failures: [], bruteForce: null };
const failed = (id: string, at: number) => ({ eventId: id, occurredAt: iso(at) });
const failure = (id: string, at: number) => aDeed(aFailure(id, at));
const three = { failures: [failed('a', 0), failed('b', 60), failed('c', 120)], bruteForce: null };
const force = { firstEventId: 'a', failures: 5, from: iso(0), until: iso(240), completedBy: 'activity/x' };
const withForce = { failures: three.failures, bruteForce: force };
const longForce = { failures: Array.from({ length: 20 }, (_, at) => failed(`f${String(at)}`, at)), bruteForce: force };
const afterForce = { ...withForce, lastAt: iso(300) };

describe('the failed sign-ins of an incident', () => {
  it.each([
    ['begin with the first', none, failure('a', 0), ['a']],
    ['get the next at their end', three, failure('d', 180), ['a', 'b', 'c', 'd']],
    ['are in order of time, whatever arrives when', three, failure('late', 30), ['a', 'late', 'b', 'c']],
    ['begin with one that came before all and arrives last', three, failure('late', -30), ['late', 'a', 'b', 'c']],
    ['begin anew when a brute force has rested', afterForce, failure('again', 1201), ['again']],
  ])('%s', (_, before, finding, ids) => {
    const { failures, bruteForce } = withFailure(before, finding);

    expect(failures.map(({ eventId }) => eventId)).toEqual(ids);
    expect(bruteForce).toBeNull();
  });

  const nameless = failure('d', 180);
  it.each([
    ['a failure that came before', three, failure('b', 60)],
    ['a failure that came before, with another time', three, failure('a', 180)],
    ['something else', three, aDeed({ id: 'd', at: 180 })],
    [
      'a failure without the id of its event',
      three,
      { ...nameless, evidence: { ...nameless.evidence, eventId: null } },
    ],
    ['a failure of no known account', three, { ...nameless, account: { ...nameless.account, id: null } }],
    ['a failure that came before, after a brute force', withForce, failure('b', 60)],
    ['one more failure of a brute force of which enough are kept', longForce, failure('z', 2000)],
  ])('stay the very same for %s', (_, before, finding) => {
    expect(withFailure(before, finding)).toBe(before);
  });

  it.each([
    ['goes on exactly a quarter of an hour after its last', afterForce, failure('still', 1200)],
    ['whose end is not known goes on', withForce, failure('still', 9000)],
  ])('are kept for a brute force that %s', (_, before, finding) => {
    const { failures, bruteForce } = withFailure(before, finding);

    expect(failures.map(({ eventId }) => eventId)).toEqual(['a', 'b', 'c', 'still']);
    expect(bruteForce).toBe(force);
  });

  it('forget the oldest of more than twenty, not the one that arrives last', () => {
    const rare = Array.from({ length: 20 }, (_, index) => failed(`r${index}`, index * 1000));

    const { failures } = withFailure({ failures: rare, bruteForce: null }, failure('late', 500));

    expect(failures.slice(0, 2)).toEqual([failed('late', 500), failed('r1', 1000)]);
    expect(failures).toHaveLength(20);
  });
});
