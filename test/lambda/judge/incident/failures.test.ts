import { withFailure } from '../../../../lambda/judge/incident/failures';
import { aDeed, aFailure, iso } from '../../../support/incidents';

const none = { failures: [], bruteForce: null, lastFailureAt: null };
const failed = (id: string, at: number) => ({ eventId: id, occurredAt: iso(at) });
const failure = (id: string, at: number) => aDeed(aFailure(id, at));
const three = {
  failures: [failed('a', 0), failed('b', 60), failed('c', 120)],
  bruteForce: null,
  lastFailureAt: iso(120),
};
const force = { firstEventId: 'a', failures: 5, from: iso(0), until: iso(240), completedBy: 'activity/x' };
const withForce = { failures: three.failures, bruteForce: force, lastFailureAt: iso(300) };
const longForce = {
  failures: Array.from({ length: 20 }, (_, at) => failed(`f${String(at)}`, at)),
  bruteForce: force,
  lastFailureAt: iso(1941),
};
/** As a release kept it that did not say when a sign-in failed last. */
const keptBefore = { ...withForce, lastFailureAt: null };

describe('the failed sign-ins of an incident', () => {
  it.each([
    ['begin with the first', none, failure('a', 0), ['a']],
    ['get the next at their end', three, failure('d', 180), ['a', 'b', 'c', 'd']],
    ['are in order of time, whatever arrives when', three, failure('late', 30), ['a', 'late', 'b', 'c']],
    ['begin with one that came before all and arrives last', three, failure('late', -30), ['late', 'a', 'b', 'c']],
    ['begin anew when one that an earlier release kept has rested', keptBefore, failure('again', 1021), ['again']],
    ['begin anew when a brute force has rested', withForce, failure('again', 1201), ['again']],
  ])('%s', (_, before, finding, ids) => {
    const { failures, bruteForce } = withFailure(before, finding);

    expect(failures.map(({ eventId }) => eventId)).toEqual(ids);
    expect(bruteForce).toBeNull();
  });

  const nameless = failure('d', 180);
  it.each([
    ['a failure that came before', three, failure('b', 60)],
    ['a failure that came before, with another time', three, failure('a', 179)],
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
    ['goes on exactly a quarter of an hour after its last', withForce, failure('still', 1200)],
    ['goes on within a quarter of an hour of what an earlier release kept', keptBefore, failure('still', 1020)],
    ['goes on by its last failure, where none is kept', { ...keptBefore, failures: [] }, failure('still', 1140)],
  ])('are kept for a brute force that %s', (_, before, finding) => {
    const { failures, bruteForce } = withFailure(before, finding);

    expect(failures.map(({ eventId }) => eventId)).toEqual([...before.failures.map(({ eventId }) => eventId), 'still']);
    expect(bruteForce).toBe(force);
  });

  it.each([
    ['less than a minute later are the very same', failure('z', 2000), iso(1941)],
    ['a minute later say so', failure('z', 2001), iso(2001)],
    ['a minute later say so although they came before', failure('f3', 2001), iso(2001)],
    ['that come late say nothing', failure('z', 20), iso(1941)],
  ])('of a long brute force %s', (_, finding, lastFailureAt) => {
    expect(withFailure(longForce, finding)).toEqual({ ...longForce, lastFailureAt });
  });

  it('keep the time of the newest, whichever arrives last', () => {
    expect(withFailure(three, failure('d', 130)).lastFailureAt).toBe(iso(130));
    expect(withFailure(three, failure('d', 30)).lastFailureAt).toBe(iso(120));
  });

  it('forget the oldest of more than twenty, not the one that arrives last', () => {
    const rare = Array.from({ length: 20 }, (_, index) => failed(`r${index}`, index * 1000));

    const { failures } = withFailure({ ...none, failures: rare }, failure('late', 500));

    expect(failures.slice(0, 2)).toEqual([failed('late', 500), failed('r1', 1000)]);
    expect(failures).toHaveLength(20);
  });
});
