import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { stateOf } from '../../../bin/commands/harden/step-state';
import type { StepState } from '../../../bin/commands/harden/step';
import { steps } from '../../../bin/commands/harden/steps';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { mfaDevice } from '../../../lambda/domain/mfa-device';
import { known } from '../../../lambda/domain/fact';
import { seenOf } from '../../support/hardening';
import {
  aHealthyPosture,
  aKey,
  aManagementAccount,
  aMember,
  aMemberWithoutCredentials,
  aReport,
  denied,
  onlyForRoot,
  seen,
} from '../../support/posture';

const phone = mfaDevice('arn:aws:iam::111122223333:mfa/phone');
const key = mfaDevice('arn:aws:iam::111122223333:u2f/root-account/blue-ABC');
const twoDevices = seen([key, mfaDevice('arn:aws:iam::111122223333:u2f/root-account/green-DEF')], 'iam:ListMFADevices');

function stateIn(id: string, posture: RootPosture): StepState {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`There is no step ${id}.`);
  return stateOf(step, seenOf(posture));
}

describe('the steps', () => {
  it('are one file each, in the order that locks nobody out', () => {
    const files = readdirSync(join(__dirname, '../../../bin/commands/harden/steps')).map((name) => name.slice(0, -3));

    expect(steps.map(({ id }) => id)).toEqual([
      'everyday-identities',
      'root-access-keys',
      'mfa',
      'spare-device',
      'test-login',
      'security-contact',
      'review',
      'member-credentials',
    ]);
    expect([...steps.map(({ id }) => id)].sort()).toEqual(files.sort());
  });

  it('are all done or not needed in a standalone account in order, whose devices root itself asks for', () => {
    const posture = aHealthyPosture({ mfaDevices: twoDevices });

    expect(steps.map((step) => stateOf(step, seenOf(posture)).outcome)).toEqual([
      ...Array<string>(7).fill('done'),
      'not-applicable',
    ]);
  });
});

describe.each<[string, Partial<RootPosture>, StepState['outcome'], string]>([
  [
    'everyday-identities',
    { identityCenterRoles: seen(false), identityProviders: seen(0) },
    'open',
    'people have no way in of their own',
  ],
  [
    'everyday-identities',
    { identityCenterRoles: denied, identityProviders: seen(0) },
    'unknown',
    'iam:GetAccountSummary was refused',
  ],
  [
    'root-access-keys',
    { accessKeysPresent: seen(true), credentialReport: aReport(null, aKey()) },
    'open',
    'root has 1 key, last used 12 Jun 2024 (s3, eu-west-1)',
  ],
  [
    'root-access-keys',
    { accessKeysPresent: seen(true), credentialReport: aReport(null, aKey({ active: false })) },
    'open',
    'root has 1 key, inactive',
  ],
  [
    'root-access-keys',
    { accessKeysPresent: seen(true), credentialReport: aReport(null, aKey()), signingCertificatesPresent: seen(true) },
    'open',
    'root has 1 key, last used 12 Jun 2024 (s3, eu-west-1); root has a signing certificate',
  ],
  ['mfa', { mfaEnabled: seen(false) }, 'open', 'root has no MFA: its password alone opens it'],
  ['mfa', { virtualMfaDevice: seen(phone.serial) }, 'open', 'an app can still open root'],
  ['mfa', { virtualMfaDevice: denied, mfaDevices: onlyForRoot }, 'unknown', 'was refused'],
  ['spare-device', { mfaDevices: seen([key]) }, 'open', 'root has only one MFA device'],
  ['spare-device', { mfaDevices: onlyForRoot }, 'unknown', 'AWS shows it only to root itself'],
  ['test-login', { provenMfa: known({ proof: null, change: null }) }, 'open', 'no root sign-in with MFA was seen'],
  ['security-contact', { securityContactSet: seen(false) }, 'open', 'no security contact is set'],
  ['review', { mfaReview: known(null) }, 'open', 'no review of root MFA devices is on record'],
])('the step %s', (id, change, outcome, words) => {
  it(`is ${outcome} when this is different: ${Object.keys(change).join(', ')}`, () => {
    const state = stateIn(id, aHealthyPosture({ mfaDevices: twoDevices, ...change }));

    expect(state).toMatchObject({ outcome, words: expect.stringContaining(words) as string });
    expect(state.lacking).not.toEqual([]);
  });
});

describe('what is seen of a step', () => {
  it.each([
    [
      'mfa',
      'open where root is shown a hardware token',
      { mfaDevices: seen([key, mfaDevice('GAHT12345678')]) },
      { outcome: 'open', words: 'a hardware token can still open root, and its code can be phished: GAHT12345678' },
    ],
    [
      'mfa',
      'of root without MFA, which an app could not open either, only that',
      { mfaEnabled: seen(false) },
      { outcome: 'open', words: 'root has no MFA: its password alone opens it' },
    ],
    [
      'everyday-identities',
      'not proven by an identity provider, by which perhaps only machines come',
      { identityCenterRoles: seen(false), identityProviders: seen(1) },
      { outcome: 'unknown', cause: 'not-visible' },
    ],
    [
      'everyday-identities',
      'done by Identity Center beside an identity provider',
      { identityProviders: seen(1) },
      { outcome: 'done' },
    ],
  ])('of the step %s is %s', (id, _, change, state) => {
    expect(stateIn(id, aHealthyPosture(change))).toMatchObject(state);
  });

  it('names the permission that is missing', () => {
    expect(stateIn('security-contact', aHealthyPosture({ securityContactSet: refusedContact }))).toMatchObject({
      outcome: 'unknown',
      cause: 'denied',
      permission: 'account:GetAlternateContact',
    });
  });

  it('names the permission for the event history', () => {
    const observation = { ...refusedContact.observation, call: 'cloudtrail:LookupEvents' };

    expect(stateIn('test-login', aHealthyPosture({ provenMfa: { ...denied, observation } }))).toMatchObject({
      permission: 'cloudtrail:LookupEvents',
    });
  });

  it('names no permission where none would help', () => {
    expect(stateIn('spare-device', aHealthyPosture())).toMatchObject({ cause: 'not-visible', permission: null });
  });

  it('carries the call, its time, the caller and the request of each fact once', () => {
    const { evidence } = stateIn('mfa', aHealthyPosture());

    expect(evidence.map(({ fact }) => fact)).toEqual([
      'mfaEnabled',
      'passwordPresent',
      'accessKeysPresent',
      'virtualMfaDevice',
    ]);
    expect(evidence[0]?.observation).toMatchObject({ call: 'iam:GetAccountSummary' });
  });

  it.each([
    [
      'a management account without central root access',
      aManagementAccount({ centralRootAccess: centralOff() }),
      'open',
    ],
    ['a management account that has it, which is not shown what the members have', aManagementAccount(), 'unknown'],
    ['a delegated administrator, which is not either', aDelegatedAdministrator(), 'unknown'],
    ['a member whose root can still be opened', aMember(), 'open'],
    ['a member without root credentials', aMemberWithoutCredentials(), 'done'],
  ] as const)('is for the members in %s', (_, posture, outcome) => {
    expect(stateIn('member-credentials', posture).outcome).toBe(outcome);
  });

  it.each([
    ['aws-us-gov', ['mfa', 'spare-device', 'test-login', 'review']],
    ['aws-cn', ['root-access-keys', 'mfa', 'spare-device', 'test-login', 'review']],
  ])('is that root has no console in the partition %s', (partition, ids) => {
    const elsewhere = steps.filter(
      (step) =>
        stateOf(step, seenOf(aHealthyPosture({ partition, mfaEnabled: seen(false) }))).outcome === 'not-applicable',
    );

    expect(elsewhere.map(({ id }) => id)).toEqual([...ids, 'member-credentials']);
  });
});

const refusedContact = {
  ...denied,
  observation: { call: 'account:GetAlternateContact', at: '2026-11-21T03:00:00Z', callerArn: null, requestId: null },
};

/** A member without root credentials, which is shown how the organization manages root. */
function aDelegatedAdministrator(): RootPosture {
  const centralRootAccess = seen({ shown: true, credentialsManagement: true, sessions: true } as const);
  return aMemberWithoutCredentials({ centralRootAccess });
}

function centralOff(): RootPosture['centralRootAccess'] {
  return seen({ shown: true, credentialsManagement: false, sessions: false } as const);
}
