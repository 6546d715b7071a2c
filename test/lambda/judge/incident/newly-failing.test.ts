import { newlyFailing } from '../../../../lambda/judge/incident/newly-failing';
import { aCheckState } from '../../../support/check-state';
import { iso } from '../../../support/incidents';

const incident = { startedAt: iso(0), lastAt: iso(600) };
const fails = (check: string, from: number, judged: number) =>
  aCheckState({ check, status: 'open', outcome: 'fail', openSince: iso(from), judgedAt: iso(judged) });
const holds = (judged: number) => aCheckState({ check: 'root-mfa-enabled', judgedAt: iso(judged) });

describe('what began to fail in an incident', () => {
  it.each([
    ['is what a review saw after its last event', [fails('root-mfa-enabled', 300, 900)], ['Root user has MFA']],
    ['is what a review saw before its last event', [fails('root-mfa-enabled', 300, 300)], ['Root user has MFA']],
    [
      'is not what could not be seen any more',
      [{ ...fails('root-mfa-enabled', 300, 900), outcome: 'unknown' as const }],
      [],
    ],
    [
      'is what began to fail with its first event',
      [fails('root-mfa-enabled', 0, 900), fails('root-access-keys-absent', -1, 900)],
      ['Root user has MFA'],
    ],
    ['is not what failed before', [fails('root-mfa-enabled', -300, 900)], []],
    ['is nothing when all holds', [holds(900)], []],
  ])('%s', (_, states, titles) => {
    expect(newlyFailing(incident, states)?.titles).toEqual(titles);
  });

  it.each([
    ['after its last event', 900, false],
    ['at its last event', 600, false],
    ['before its last event', 599, true],
    ['at its first event', 0, true],
  ])('says when a review last looked: %s', (_, at, isBeforeLastEvent) => {
    const states = [fails('root-access-keys-absent', -300, -300), holds(at), holds(-60)];

    expect(newlyFailing(incident, states)).toEqual({ titles: [], lookedAt: iso(at), isBeforeLastEvent });
  });

  it.each([
    ['last', [holds(300), holds(900)]],
    ['first', [holds(900), holds(300)]],
  ])('says when the newest review looked, though it stands %s', (_, states) => {
    expect(newlyFailing(incident, states)?.lookedAt).toBe(iso(900));
  });

  it.each([
    ['nobody looked', []],
    ['nobody looked since it began', [fails('root-mfa-enabled', -300, -1)]],
  ])('is not known when %s', (_, states) => {
    expect(newlyFailing(incident, states)).toBeNull();
  });
});
