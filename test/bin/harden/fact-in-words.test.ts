import { factInWords } from '../../../bin/commands/harden/pages/fact-in-words';
import { steps } from '../../../bin/commands/harden/steps';
import { mfaDevice } from '../../../lambda/domain/mfa-device';
import { evidenceOf } from '../../../lambda/judge/posture/evidence';
import {
  aHealthyPosture,
  aKey,
  aManagementAccount,
  aMemberWithoutCredentials,
  aProof,
  aReport,
  seen,
} from '../../support/posture';

const phone = 'arn:aws:iam::111122223333:mfa/phone';

it.each([
  ['mfaEnabled', true, 'MFA is on'],
  ['accessKeysPresent', false, 'root has no access key'],
  ['identityProviders', 2, 'identity providers: 2'],
  ['rootKeys', [], 'root keys: none'],
  [
    'rootKeys',
    [
      { id: 'AKIA1', active: true },
      { id: 'AKIA2', active: false },
    ],
    'root keys: AKIA1 and AKIA2 (inactive)',
  ],
  ['signingCertificates', ['CERT1'], 'signing certificates of root: CERT1'],
  ['virtualMfaDevice', phone, 'authenticator app phone'],
  ['virtualMfaDevice', null, 'no authenticator app is registered'],
  ['mfaDevices', [mfaDevice(phone), mfaDevice('GAHT12345678')], 'devices: phone and GAHT12345678'],
  [
    'provenMfa',
    { proof: aProof(), change: null },
    'sign-in with MFA at 2026-06-19T08:00:00.000Z from 198.51.100.4 with blue-ABC, no change of a device on record',
  ],
  [
    'provenMfa',
    { proof: { at: '2026-06-19T08:00:00Z', device: null }, change: null },
    'sign-in with MFA at 2026-06-19T08:00:00Z from an address that was not kept with a device that its record does not name, no change of a device on record',
  ],
  [
    'credentialReport',
    { generatedAt: '2026-11-21T01:02:03Z', keys: [], usersWithPassword: 1 },
    'credential report of 21 Nov 2026, 01:02:03 UTC, with root keys: 0, IAM users with a password: 1',
  ],
  ['mfaReview', null, 'no review'],
  [
    'centralRootAccess',
    { shown: true, credentialsManagement: true, sessions: false },
    'root credentials management is on, privileged root actions are off',
  ],
  ['centralRootAccess', { shown: false, why: 'other-account' }, 'central root access: not shown to this account'],
  ['of a later release', 7, 'of a later release 7'],
])('the fact %s is told in words', (fact, value, words) => {
  expect(factInWords(fact, JSON.stringify(value))).toBe(words);
});

it.each([
  ['a standalone account', aHealthyPosture({ mfaDevices: seen([mfaDevice(phone)]) })],
  ['one with a key', aHealthyPosture({ credentialReport: aReport(null, aKey()) })],
  ['a member', aMemberWithoutCredentials()],
  ['a management account', aManagementAccount()],
])('no fact of a step is told as JSON in %s', (_, posture) => {
  const facts = steps.flatMap(({ checks }) => checks.flatMap((check) => evidenceOf(check, posture)));

  const words = facts.flatMap(({ fact, value }) => (value === null ? [] : [factInWords(fact, value)]));

  expect(words.length).toBeGreaterThan(0);
  expect(words.filter((line) => /[{}[\]"]|[a-z][A-Z][a-z]+ (true|false|null|\d)/.test(line))).toEqual([]);
});
