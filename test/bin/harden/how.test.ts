import type { Seen } from '../../../bin/commands/harden/step';
import { steps } from '../../../bin/commands/harden/steps';
import { mfaDevice } from '../../../lambda/domain/mfa-device';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { seenOf } from '../../support/hardening';
import { aHealthyPosture, aKey, aManagementAccount, aMember, aReport, seen } from '../../support/posture';

const twoDevices = seen(
  ['blue-ABC', 'green-DEF'].map((name) => mfaDevice(`arn:aws:iam::111122223333:u2f/root-account/${name}`)),
  'iam:ListMFADevices',
);

describe('what a step asks of a person', () => {
  const asked = (id: string, posture: RootPosture): string =>
    (steps.find((step) => step.id === id)?.questions(seenOf(posture)) ?? []).map(({ text }) => text).join(' ');

  it.each([
    ['mfa', 'of root, whether a hardware token is there', aHealthyPosture({ mfaDevices: twoDevices }), false, 'token'],
    ['mfa', 'of others, whether a hardware token is there', aHealthyPosture(), true, 'token'],
    ['spare-device', 'of root, how many devices there are', aHealthyPosture({ mfaDevices: twoDevices }), false, 'two'],
    ['spare-device', 'of others, how many devices there are', aHealthyPosture(), true, 'two'],
    [
      'everyday-identities',
      'whether people come by the identity provider, where there is nothing else',
      aHealthyPosture({ identityCenterRoles: seen(false) }),
      true,
      'identity provider',
    ],
  ] as const)('in %s: %s', (id, _, posture, isAsked, word) => {
    expect(asked(id, posture).includes(word)).toBe(isAsked);
  });

  it('is in no place a package of npm to be run by root elsewhere', () => {
    const texts = [nothingDone(), aHealthyPosture(), aManagementAccount()].map((posture) =>
      JSON.stringify(steps.map((step) => [step.how(seenOf(posture)), step.questions(seenOf(posture))])),
    );

    expect(texts.join(' ')).not.toContain('npx');
    expect(texts.join(' ')).toContain('aws iam list-mfa-devices');
  });
});

describe('how a step is done', () => {
  it.each(steps.map((step) => [step.id, step] as const))('is told with its place: %s', (_, step) => {
    const nothing = seenOf(nothingDone());

    expect(step.how(nothing).length).toBeGreaterThan(0);
    expect(step.takes(nothing)).not.toBe('');
    expect(step.why.split('. ').length).toBeGreaterThan(1);
  });

  it('is to wait and delete once the key is inactive', () => {
    const inactive = { accessKeysPresent: seen(true), credentialReport: aReport(null, aKey({ active: false })) };

    expect(howIn('root-access-keys', aHealthyPosture(inactive))[0]).toContain('Wait a day or longer');
  });

  it('is told by root itself before the report knows it', () => {
    const rootKeys = seen([{ id: 'AKIAEXAMPLEROOT', active: false }]);
    const posture = { accessKeysPresent: seen(true), credentialReport: aReport(null, aKey()), rootKeys };

    expect(howIn('root-access-keys', aHealthyPosture(posture))[0]).toContain('Wait a day or longer');
  });

  it.each(['root-access-keys', 'mfa', 'spare-device', 'test-login', 'review'])(
    'is for a member to have its credentials deleted: %s',
    (id) => {
      const posture = aMember({ mfaEnabled: seen(false), accessKeysPresent: seen(true) });
      const member: Seen = { ...seenOf(posture), profile: { id: posture.accountId, name: null, standing: 'member' } };
      const how = steps.find((step) => step.id === id)?.how(member) ?? [];

      expect(how.join(' ')).toContain('management account');
      expect(how.join(' ')).not.toContain('Assign MFA device, a name');
    },
  );
});

function nothingDone(): RootPosture {
  return aManagementAccount({
    identityCenterRoles: seen(false),
    identityProviders: seen(0),
    accessKeysPresent: seen(true),
    mfaEnabled: seen(false),
    securityContactSet: seen(false),
    centralRootAccess: seen({ shown: true, credentialsManagement: false, sessions: false } as const),
  });
}

function howIn(id: string, posture: RootPosture): readonly string[] {
  return steps.find((step) => step.id === id)?.how(seenOf(posture)) ?? [];
}
