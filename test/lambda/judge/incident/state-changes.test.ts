import { checkWords } from '../../../../lambda/judge/incident/check-words';
import { stateChanges } from '../../../../lambda/judge/incident/state-changes';
import { checks } from '../../../../lambda/judge/posture/catalogue';
import { aCheckState } from '../../../support/check-state';
import { iso } from '../../../support/incidents';

const incident = { startedAt: iso(0), lastAt: iso(600) };
const turned = (from: 'pass' | 'not-applicable' | 'fail' | 'unknown', at: number) => ({ from, at: iso(at) });
const fails = (check: string, from: number, judged: number) =>
  aCheckState({
    check,
    status: 'open',
    outcome: 'fail',
    openSince: iso(from),
    judgedAt: iso(judged),
    turned: turned('pass', from),
  });
const holds = (judged: number) => aCheckState({ check: 'root-mfa-enabled', judgedAt: iso(judged) });
const noMfa = fails('root-mfa-enabled', 300, 900);
const nothing = { wrong: [], alsoSeen: [], mended: [] };

describe('what changed in an incident', () => {
  it.each([
    ['is wrong when a review saw it after its last event', [noMfa], { wrong: ['root has no MFA'] }],
    [
      'is wrong when a review saw it before its last event',
      [fails('root-mfa-enabled', 300, 300)],
      { wrong: ['root has no MFA'] },
    ],
    [
      'is wrong where it did not apply before',
      [{ ...noMfa, turned: turned('not-applicable', 300) }],
      { wrong: ['root has no MFA'] },
    ],
    ['is not what could not be seen any more', [{ ...noMfa, outcome: 'unknown' as const }], {}],
    [
      'is what began to fail with its first event',
      [fails('root-mfa-enabled', 0, 900), fails('root-access-keys-absent', -1, 900)],
      { wrong: ['root has no MFA'] },
    ],
    ['is not what failed before', [fails('root-mfa-enabled', -300, 900)], {}],
    [
      'is not known of what could not be seen before',
      [{ ...noMfa, turned: turned('unknown', 300) }],
      { alsoSeen: ['root has no MFA'] },
    ],
    ['is not known of what was never judged before', [{ ...noMfa, turned: null }], { alsoSeen: ['root has no MFA'] }],
    [
      'is mended when it failed before',
      [{ ...holds(900), turned: turned('fail', 300) }],
      { mended: ['Root user has MFA'] },
    ],
    [
      'is mended when it does not apply any more',
      [{ ...holds(900), outcome: 'not-applicable' as const, turned: turned('fail', 0) }],
      { mended: ['Root user has MFA'] },
    ],
    ['is not what was mended before', [{ ...holds(900), turned: turned('fail', -1) }], {}],
    ['is not what could not be seen before and holds', [{ ...holds(900), turned: turned('unknown', 300) }], {}],
    ['is nothing when all holds', [holds(900)], {}],
  ])('%s', (_, states, changes) => {
    expect(stateChanges(incident, states)).toMatchObject({ ...nothing, ...changes });
  });

  it.each([
    ['after its last event', 900, false],
    ['at its last event', 600, false],
    ['before its last event', 599, true],
    ['at its first event', 0, true],
  ])('says when a review last looked: %s', (_, at, isBeforeLastEvent) => {
    const states = [fails('root-access-keys-absent', -300, -300), holds(at), holds(-60)];

    expect(stateChanges(incident, states)).toEqual({ ...nothing, lookedAt: iso(at), isBeforeLastEvent });
  });

  it.each([
    ['last', [holds(300), holds(900)]],
    ['first', [holds(900), holds(300)]],
  ])('says when the newest review looked, though it stands %s', (_, states) => {
    expect(stateChanges(incident, states)?.lookedAt).toBe(iso(900));
  });

  it.each([
    ['nobody looked', []],
    ['nobody looked since it began', [fails('root-mfa-enabled', -300, -1)]],
  ])('is not known when %s', (_, states) => {
    expect(stateChanges(incident, states)).toBeNull();
  });
});

it('says of every check what holds and what fails, in the order of the catalogue', () => {
  expect(checkWords.map(({ check, holds }) => [check, holds])).toEqual(checks.map(({ id, title }) => [id, title]));
});

it.each(checkWords)('says as a short clause what is wrong: $fails', ({ check, fails }) => {
  expect(fails).toMatch(/^[a-z][ -~]{5,44}$/);
  expect(fails).not.toContain(check);
});
