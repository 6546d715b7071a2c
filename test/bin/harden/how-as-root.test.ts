import { steps } from '../../../bin/commands/harden/steps';
import { mfaDevice } from '../../../lambda/domain/mfa-device';
import { known } from '../../../lambda/domain/fact';
import { seenOf } from '../../support/hardening';
import { aHealthyPosture, aReport, pending, seen } from '../../support/posture';

const root = 'arn:aws:iam::111122223333:root';
const key = mfaDevice('arn:aws:iam::111122223333:u2f/root-account/blue-ABC');
const phone = mfaDevice('arn:aws:iam::111122223333:mfa/phone');
const stepCalled = (id: string) => steps.filter((step) => step.id === id);

describe('where a security key is registered beside what can be phished', () => {
  it.each([
    ['an app', { mfaDevices: seen([phone, key]), virtualMfaDevice: seen(phone.serial) }, 'the authenticator app'],
    ['a token', { mfaDevices: seen([mfaDevice('GAHT12345678'), key]) }, 'GAHT12345678'],
  ])('the key is named, and only the removal is left: %s', (_, devices, other) => {
    const sections = stepCalled('mfa').flatMap((step) => step.how(seenOf(aHealthyPosture(devices), { by: root })));

    expect(sections.filter(({ label }) => label !== 'Where')).toEqual([
      {
        label: 'How',
        numbered: true,
        lines: [
          'Registered already: blue-ABC (passkey or security key). That stays.',
          `As root, Security credentials, Multi-factor authentication: choose ${other}, and Remove.`,
        ],
      },
    ]);
  });
});

it.each([
  ['root', root, true],
  ['others', seenOf(aHealthyPosture()).by, false],
])('that signing out ends a CloudShell is told to %s', (_, by, isTold) => {
  const posture = aHealthyPosture({ provenMfa: known({ proof: null, change: null }) });
  const how = JSON.stringify(stepCalled('test-login').map((step) => step.how(seenOf(posture, { by }))));

  expect(how.includes('This also ends a CloudShell in which you run this')).toBe(isTold);
});

describe.each(['everyday-identities', 'root-access-keys'])('how long AWS takes, in %s,', (id) => {
  const takes = (credentialReport: ReturnType<typeof aReport>): string =>
    stepCalled(id)
      .map((step) => step.takes(seenOf(aHealthyPosture({ credentialReport }))))
      .join('');

  it('tells of when the report is that is seen', () => {
    expect(takes(aReport())).toMatch(/ The report that is seen now is of \d+ \w+ 2026, \d\d:\d\d:\d\d UTC\.$/);
  });

  it('tells of no report where there is none', () => {
    expect(takes(pending)).not.toContain('The report that is seen');
  });
});
