import type { CheckState } from '../../../../lambda/domain/check-state';
import type { RootEvent } from '../../../../lambda/domain/root-event';
import { parseAccountId } from '../../../../lambda/domain/account-id';
import { checksAround, credentialChanges } from '../../../../lambda/judge/activity/credential-changes';
import { statesAround } from '../../../../lambda/judge/activity/states-around';
import { checks } from '../../../../lambda/judge/posture/catalogue';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { outcomes } from '../../../../lambda/domain/outcome';
import { fixture } from '../../../support/cloudtrail-fixture';
import { aCheckState } from '../../../support/check-state';

function eventOf(name: string): RootEvent {
  const record = parseRecord(fixture(name));
  if (record.kind !== 'event') throw new Error(`${name} cannot be read.`);
  return record;
}

/** At 03:20:11. */
const deactivated = eventOf('root-mfa-deactivated');
const mfa = (overrides: Partial<CheckState> = {}): CheckState =>
  aCheckState({ check: 'root-mfa-enabled', ...overrides });
const words = (states: readonly CheckState[], event = deactivated): readonly string[] =>
  statesAround(event, states).map((state) => state.words);

describe('the state around a change of credentials', () => {
  it('says how the credentials were judged, the most telling first, and when', () => {
    const states = [aCheckState({ check: 'root-access-keys-absent' }), mfa()];

    expect(statesAround(deactivated, states)).toEqual([
      { check: 'root-mfa-enabled', outcome: 'pass', words: 'MFA on', judgedAt: '2026-11-21T02:47:00.000Z' },
      {
        check: 'root-access-keys-absent',
        outcome: 'pass',
        words: 'no access key',
        judgedAt: '2026-11-21T02:47:00.000Z',
      },
    ]);
  });

  it.each([
    ['when it failed', { outcome: 'fail' }, ['MFA off']],
    ['when there was nothing to protect', { outcome: 'not-applicable' }, ['no credentials']],
    ['when it could not be judged', { outcome: 'unknown', cause: 'denied' }, ['MFA unknown']],
    ['at the very moment', { judgedAt: '2026-11-21T03:20:11.000Z' }, ['MFA on']],
    ['long enough after it', { judgedAt: '2026-11-21T03:21:11.001Z' }, ['MFA on']],
  ] as const)('is told %s', (_, overrides, expected) => {
    expect(words([mfa(overrides)])).toEqual(expected);
  });

  it.each([
    [
      'what was read so soon after it that AWS may have answered with the old',
      mfa({ judgedAt: '2026-11-21T03:20:20Z' }),
    ],
    ['a minute after it, which is still too soon', mfa({ judgedAt: '2026-11-21T03:21:11Z' })],
    ['another account', mfa({ accountId: parseAccountId('444455556666') })],
    ['a check that it is not about', aCheckState({ check: 'root-unused' })],
  ])('leaves out %s', (_, state) => {
    expect(words([state])).toEqual([]);
  });

  it('says nothing of a deed that changes no credential', () => {
    expect(words([mfa()], eventOf('root-login-with-mfa'))).toEqual([]);
  });

  it('has a word for every check that it asks for, whatever the outcome', () => {
    const asked = credentialChanges.flatMap(({ names, checks: concerned }) =>
      concerned.flatMap((check) =>
        outcomes.map((outcome) =>
          words([aCheckState({ check, outcome })], { ...deactivated, eventName: names[0] ?? '' }),
        ),
      ),
    );

    expect(asked.every(([word = '']) => word !== '')).toBe(true);
  });

  it('asks only for checks that exist', () => {
    const ids = checks.map(({ id }) => id);

    expect(credentialChanges.flatMap((change) => change.checks).filter((check) => !ids.includes(check))).toEqual([]);
  });

  it('asks for certificates only where they are changed', () => {
    expect(checksAround(deactivated)).not.toContain('root-signing-certificates-absent');
    expect(checksAround(eventOf('root-signing-certificate-uploaded'))).toContain('root-signing-certificates-absent');
  });
});
