import type { Section } from '../../../bin/commands/harden/screen/screen';
import type { Seen } from '../../../bin/commands/harden/step';
import { steps } from '../../../bin/commands/harden/steps';
import type { AccountStanding } from '../../../lambda/domain/account';
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

it('sends a member to the management account for permission sets', () => {
  const ways = (posture: RootPosture, standing: AccountStanding): string => {
    const found = seenOf(posture);
    const step = steps.find(({ id }) => id === 'everyday-identities');
    return JSON.stringify(step?.how({ ...found, profile: { ...found.profile, standing } }));
  };

  expect(ways(aMember(), 'member')).toContain('In the management account or the delegated administrator');
  expect(ways(aHealthyPosture(), 'standalone')).not.toContain('management account');
});

describe('how a step is done', () => {
  it.each(steps.map((step) => [step.id, step] as const))('is told with its place: %s', (_, step) => {
    const nothing = seenOf(nothingDone());

    expect(step.how(nothing).length).toBeGreaterThan(0);
    expect(step.takes(nothing)).not.toBe('');
    expect(step.why.split('. ').length).toBeGreaterThan(1);
  });

  it.each(steps.map((step) => [step.id, step] as const))('is one sequence, with the page before it: %s', (_, step) => {
    const labels = step.how(seenOf(nothingDone())).map(({ label }) => label);

    expect(labels.filter((label) => label === 'How')).toHaveLength(1);
    expect(labels.indexOf('Where')).toBeLessThan(labels.indexOf('How'));
    expect(step.how(seenOf(nothingDone())).find(({ numbered }) => numbered === true)?.label).toBe('How');
  });

  it('is for a key in use to see its use, make it a role, deactivate, wait and delete, then the certificate', () => {
    const posture = aHealthyPosture({
      accessKeysPresent: seen(true),
      credentialReport: aReport(null, aKey()),
      signingCertificatesPresent: seen(true),
    });

    expect(howIn('root-access-keys', posture).map((line) => line.split(/[:.]/)[0])).toEqual([
      'See what uses it',
      'Give whatever uses it a role instead',
      'As root, Security credentials, Access keys',
      'Wait a day or longer',
      'As root, Security credentials, Access keys',
      'As root, Security credentials, X',
    ]);
    expect(howIn('root-access-keys', posture)[0]).toContain('the last use was 12 Jun 2024 (s3, eu-west-1)');
  });

  describe('in GovCloud, where root has keys and no console', () => {
    const withKey = {
      partition: 'aws-us-gov',
      accessKeysPresent: seen(true),
      credentialReport: aReport(null, aKey()),
      signingCertificatesPresent: seen(true),
    } as const;

    it('is done with the key itself, on no page of a console', () => {
      const sections = sectionsIn('root-access-keys', aHealthyPosture(withKey));
      const how = howIn('root-access-keys', aHealthyPosture(withKey));

      expect(sections.map(({ label }) => label)).toEqual(['How']);
      expect(how[2]).toContain(
        'aws iam update-access-key --access-key-id KEY_ID --status Inactive --region us-gov-west-1',
      );
      expect(how[3]).toMatch(/^Once it is inactive, wait a day/);
      expect(how[4]).toContain('aws iam delete-access-key --access-key-id KEY_ID --region us-gov-west-1');
      expect(how[4]).toContain('ask AWS Support for one');
      expect(how[5]).toContain('aws iam delete-signing-certificate');
      expect(how.join(' ')).not.toMatch(/As root,|Security credentials/);
    });

    it('asks nobody to sign in as root of a member', () => {
      const how = howIn('root-access-keys', aMember(withKey), 'member');

      expect(how[2]).toMatch(/^Nobody can sign in as root of this member: have its users changed/);
      expect(how.join(' ')).not.toMatch(/As root,|Security credentials/);
    });
  });

  it('names no last use where the report does not know the key', () => {
    const posture = aHealthyPosture({ accessKeysPresent: seen(true), credentialReport: aReport() });

    expect(howIn('root-access-keys', posture)[0]).toContain('no last use is known here');
  });

  it('is for a member with a key in use to see its use and wait before its credentials are deleted centrally', () => {
    const how = howIn(
      'root-access-keys',
      aMember({ accessKeysPresent: seen(true), credentialReport: aReport(null, aKey()) }),
      'member',
    );

    expect(how[0]).toContain('the last use was 12 Jun 2024');
    expect(how[2]).toContain('Where somebody can sign in as root of this member');
    expect(how[3]).toContain('Wait a day or longer');
    expect(how[4]).toContain('delete the root user credentials');
  });

  it('offers an app or a token only where root has no MFA at all', () => {
    const kindsOf = (posture: RootPosture): string =>
      sectionsIn('mfa', posture)
        .filter(({ label }) => label === 'Choose one')
        .flatMap(({ lines }) => lines)
        .join(' ');

    expect(kindsOf(aHealthyPosture({ mfaEnabled: seen(false) }))).toContain('Authenticator app (only until');
    expect(kindsOf(aHealthyPosture({ virtualMfaDevice: seen('arn:aws:iam::111122223333:mfa/phone') }))).not.toContain(
      'only until',
    );
  });

  it('is, where AWS does not show whether it is a member, also what a member does', () => {
    expect(sectionsIn('mfa', aHealthyPosture({ mfaEnabled: seen(false) }), 'unknown')[0]?.label).toBe(
      'If this account is a member of an organization',
    );
  });

  it('ends for a lost device with the last resort of AWS', () => {
    const lost = sectionsIn('review', aHealthyPosture()).find(({ label }) => label === 'If a device is lost');

    expect(lost?.lines.at(-1)).toContain('contact AWS Support');
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
      const how = (steps.find((step) => step.id === id)?.how(member) ?? []).flatMap(({ lines }) => lines);

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

function howIn(id: string, posture: RootPosture, standing: AccountStanding = 'standalone'): readonly string[] {
  return sectionsIn(id, posture, standing).flatMap(({ label, lines }) => (label === 'How' ? lines : []));
}

function sectionsIn(id: string, posture: RootPosture, standing: AccountStanding = 'standalone'): readonly Section[] {
  const profile = { id: posture.accountId, name: null, standing };
  return steps.find((step) => step.id === id)?.how(seenOf(posture, { profile })) ?? [];
}
