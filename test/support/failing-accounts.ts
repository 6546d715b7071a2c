import { known } from '../../lambda/domain/fact';
import { mfaDevice } from '../../lambda/domain/mfa-device';
import { nothingKnown, type Channel, type RootPosture } from '../../lambda/domain/root-posture';
import {
  aChannel,
  aHealthyPosture,
  aKey,
  aManagementAccount,
  aMember,
  aProof,
  aReport,
  aTrail,
  denied,
  deployedWith,
  pending,
  seen,
} from './posture';

const app = seen('arn:aws:iam::111122223333:mfa/phone');
const long = 'mail to s***@security-operations.department.subsidiary.example.com';
const cut = (name: string, kind: Channel['kind']) =>
  aChannel({
    name,
    kind,
    state: 'gone',
    detail: 'the parameter /rootwatch/slack-webhook holds a webhook that Slack no longer takes (404): make a new one',
  });

/** Accounts in which something fails or is not known, in every way that a check tells apart. */
export const failingAccounts: Readonly<Record<string, RootPosture>> = {
  'MFA off': aHealthyPosture({ mfaEnabled: seen(false) }),
  'MFA off, a key': aHealthyPosture({
    mfaEnabled: seen(false),
    passwordPresent: denied,
    accessKeysPresent: seen(true),
  }),
  'MFA off, nobody says whether root opens': aHealthyPosture({ mfaEnabled: seen(false), passwordPresent: denied }),
  'an app': aHealthyPosture({ virtualMfaDevice: app }),
  'a key': aHealthyPosture({ accessKeysPresent: seen(true), credentialReport: aReport(null, aKey()) }),
  'two keys': aHealthyPosture({ accessKeysPresent: seen(true), credentialReport: aReport(null, aKey(), aKey()) }),
  'a new key': aHealthyPosture({ accessKeysPresent: seen(true), credentialReport: aReport(null) }),
  'a key, no report': aHealthyPosture({ accessKeysPresent: seen(true), credentialReport: pending }),
  'a certificate': aHealthyPosture({ signingCertificatesPresent: seen(true) }),
  'root used': aHealthyPosture({
    credentialReport: aReport('2026-11-20T08:00:00.000Z', aKey({ lastUsedAt: '2026-11-19T08:00:00.000Z' })),
  }),
  'no security contact': aHealthyPosture({ securityContactSet: seen(false) }),
  'a member that still has root credentials': aMember({ signingCertificatesPresent: seen(true) }),
  'central root access off': aManagementAccount({
    centralRootAccess: seen({ shown: false, why: 'no-trusted-access' }),
  }),
  'no way in but root': aHealthyPosture({ identityCenterRoles: seen(false), identityProviders: seen(0) }),
  'one device': aHealthyPosture({
    mfaDevices: seen([mfaDevice('arn:aws:iam::111122223333:u2f/root-account/blue-ABC')]),
  }),
  'MFA never seen to work': aHealthyPosture({ provenMfa: known({ proof: null, change: null }) }),
  'devices never reviewed': aHealthyPosture({ mfaReview: known(null) }),
  'a device changed after the review': aHealthyPosture({
    provenMfa: known({
      proof: aProof({ at: '2026-10-03T08:00:00.000Z' }),
      change: { ...aProof({ at: '2026-10-02T08:00:00.000Z', eventId: 'e-2' }), deed: 'added' },
    }),
  }),
  'no trail': aHealthyPosture({ trails: seen([]) }),
  'a trail switched off': aHealthyPosture({ trails: seen([aTrail({ logging: false })]) }),
  'a trail with every flaw': aHealthyPosture({
    trails: seen([
      aTrail({
        multiRegion: false,
        managementEvents: 'write-only',
        deliveryError: 'NoSuchBucket (the bucket is gone)',
      }),
    ]),
  }),
  'nobody subscribed': aHealthyPosture({ deployment: deployedWith() }),
  'nobody confirmed': aHealthyPosture({ deployment: deployedWith(aChannel({ name: long, state: 'pending' })) }),
  'Slack gone': aHealthyPosture({ deployment: deployedWith(aChannel(), cut('Slack', 'slack')) }),
  'a mail gone': aHealthyPosture({ deployment: deployedWith(aChannel(), cut(long, 'email')) }),
  'a text message gone': aHealthyPosture({
    deployment: deployedWith(aChannel(), cut('text message to ***1234', 'other')),
  }),
  'everybody gone': aHealthyPosture({ deployment: deployedWith(cut('Slack', 'slack'), cut(long, 'email')) }),
  'only what cannot be asked': aHealthyPosture({
    deployment: deployedWith(aChannel({ name: long, state: 'unknown', detail: 'AWS would not say (AccessDenied)' })),
  }),
  'nothing known': aHealthyPosture({
    ...nothingKnown(denied),
    credentialReport: pending,
    deployment: { deployed: true, channels: denied },
  }),
};
