import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { classify } from '../../../../lambda/judge/activity/classify';
import { detectionOf } from '../../../../lambda/judge/activity/catalogue';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { fixture } from '../../../support/cloudtrail-fixture';
import { aRootLogin, eventOf, type CloudTrailJson } from '../../../support/cloudtrail';
import { aStepContext } from '../../../support/step-context';

const policy = 'Authorization denied because of a resource-based policy';

function aFailedLogin(errorMessage: string, MFAUsed?: string): CloudTrailJson {
  return aRootLogin({
    responseElements: { ConsoleLogin: 'Failure' },
    errorMessage,
    additionalEventData: { MFAUsed },
  });
}

describe('what is said of MFA', () => {
  it.each([
    [
      'a policy, and MFA was used',
      aFailedLogin(policy, 'Yes'),
      'ConsoleLogin was denied by the policy on console access, and MFAUsed was Yes: the password is known',
    ],
    [
      'a policy that says when, and MFA was not used',
      aFailedLogin(`${policy} after authentication`, 'No'),
      'ConsoleLogin was denied by the policy on console access after authentication: the password is known',
    ],
    [
      'a policy, and MFA was not used',
      aFailedLogin(policy, 'No'),
      'ConsoleLogin was denied by the policy on console access; MFAUsed was No',
    ],
    [
      'a policy, and no word of MFA',
      aFailedLogin(policy),
      'ConsoleLogin was denied by the policy on console access; the record does not say whether MFA was used',
    ],
    [
      'a wrong password, and MFA was not used',
      aFailedLogin('Failed authentication', 'No'),
      'ConsoleLogin failed; MFAUsed was No',
    ],
    [
      'a wrong password, and no word of MFA',
      aFailedLogin('Failed authentication'),
      'ConsoleLogin failed; the record does not say whether MFA was used',
    ],
    [
      'a failure, and a word on MFA that is neither yes nor no',
      aFailedLogin('Failed authentication', 'Perhaps'),
      'ConsoleLogin failed; the record does not say whether MFA was used',
    ],
  ] as const)('by %s', (_, record, reason) => {
    expect(classify(eventOf(record))).toMatchObject({ reason });
  });
});

describe('what to do after the right password', () => {
  const expectedAfter = (record: CloudTrailJson) =>
    detectionOf('root-login-failed-at-mfa')
      .nextSteps(aStepContext({ event: eventOf(record) }))
      .expected.join(' ');

  it('is to try the device again when MFA failed', () => {
    const steps = expectedAfter(aFailedLogin('Failed authentication', 'Yes'));

    expect(steps).toContain('Try again with the right device');
    expect(steps).not.toContain('network that the policy allows');
  });

  it.each([
    ['with MFA', aFailedLogin(policy, 'Yes')],
    ['that says when', aFailedLogin(`${policy} after authentication`)],
  ])('is to come from an allowed network after the refusal of a policy %s', (_, record) => {
    const steps = expectedAfter(record);

    expect(steps).toContain('network that the policy allows');
    expect(steps).not.toContain('device');
  });
});

it('says of a refusal by policy the same in the alert and in the runbook', () => {
  const runbook = readFileSync(join(__dirname, '../../../../docs/runbook.md'), 'utf8');
  const section = runbook.split(/^### /m).find((text) => text.startsWith('root-login-denied-by-policy'));
  const steps = detectionOf('root-login-denied-by-policy').nextSteps(aStepContext()).unexpected.join(' ');

  for (const text of [steps, section?.replace(/\s+/g, ' ')]) {
    expect(text).toContain('AWS refuses before and after the password in the same words');
    expect(text).toContain('erhaps somebody knows the password');
  }
});

it.each([
  ['nobody-named-signs-in-with-mfa', 'Somebody, perhaps root, signed in'],
  ['nobody-named-signs-in-without-mfa', 'Somebody, perhaps root, signed in without MFA'],
  ['nobody-named-fails-to-sign-in', 'A sign-in failed, perhaps of root'],
  ['nobody-named-fails-at-mfa', 'A sign-in failed after the right password, perhaps of root'],
  ['nobody-named-denied-by-policy', 'A policy kept somebody, perhaps root, from signing in'],
  ['nobody-named-authorizes-developer-tool', 'Somebody, perhaps root, signed in on a command line'],
  ['nobody-named-authorizes-external-application', 'Somebody, perhaps root, gave an application its session'],
])('does not claim that it was root where the record names nobody: %s', (name, title) => {
  expect(classify(parseRecord(fixture(name)))).toMatchObject({ title });
});
