import { parseAccountId } from '../../lambda/domain/account-id';
import { known, notKnown, type Fact, type Observation, type UnknownFact } from '../../lambda/domain/fact';
import type { MfaDeviceChange, MfaProof, MfaReview } from '../../lambda/domain/mfa-proof';
import type { Channel, Deployment, ReportedKey, RootPosture, Trail } from '../../lambda/domain/root-posture';

export const observedAt = '2026-11-21T03:00:00.000Z';

/** A standalone account in order: MFA by a security key, no keys, root last used in June, one good trail, mail confirmed. */
export function aHealthyPosture(overrides: Partial<RootPosture> = {}): RootPosture {
  return {
    accountId: parseAccountId('111122223333'),
    partition: 'aws',
    observedAt,
    mfaEnabled: seen(true),
    passwordPresent: seen(true),
    accessKeysPresent: seen(false),
    signingCertificatesPresent: seen(false),
    virtualMfaDevice: seen(null, 'iam:ListVirtualMFADevices'),
    virtualMfaSince: seen(null, 'iam:ListVirtualMFADevices'),
    mfaDevices: onlyForRoot,
    rootKeys: onlyForRoot,
    signingCertificates: onlyForRoot,
    credentialReport: aReport(),
    securityContactSet: seen(true, 'account:GetAlternateContact'),
    standing: seen('standalone', 'organizations:DescribeOrganization'),
    centralRootAccess: seen({ shown: false, why: 'no-organization' }, 'iam:ListOrganizationsFeatures'),
    identityCenterRoles: seen(true, 'iam:ListRoles'),
    identityProviders: seen(1),
    provenMfa: known({ proof: aProof(), change: null }),
    mfaReview: known(aReview()),
    trails: seen([aTrail()], 'cloudtrail:DescribeTrails'),
    deployment: deployedWith(aChannel()),
    ...overrides,
  };
}

/** A member whose root credentials were removed: healthy, although there is no MFA. */
export function aMemberWithoutCredentials(overrides: Partial<RootPosture> = {}): RootPosture {
  return aMember({ mfaEnabled: seen(false), passwordPresent: seen(false), ...overrides });
}

/** A member of an organization whose root can still be opened; how the organization manages it, AWS does not show. */
export function aMember(overrides: Partial<RootPosture> = {}): RootPosture {
  const centralRootAccess = seen({ shown: false, why: 'other-account' } as const, 'iam:ListOrganizationsFeatures');
  return aHealthyPosture({ standing: seen('member'), centralRootAccess, ...overrides });
}

/** The management account of an organization that has central root access. */
export function aManagementAccount(overrides: Partial<RootPosture> = {}): RootPosture {
  const centralRootAccess = seen({ shown: true, credentialsManagement: true, sessions: true } as const);
  return aHealthyPosture({ standing: seen('management'), centralRootAccess, ...overrides });
}

export function seen<T>(value: T, call = 'iam:GetAccountSummary'): Fact<T> {
  return known(value, observationOf(call));
}

function observationOf(call: string): Observation {
  return {
    call,
    at: observedAt,
    callerArn: 'arn:aws:sts::111122223333:assumed-role/rootwatch-posture/run',
    requestId: '5a1e4b1e-33f0-4c87-8b0d-6a52f5a5d5b1',
  };
}

/** As AWS answers whoever is not root. */
export const onlyForRoot = notKnown('not-visible', 'AWS shows it only to root itself');

export const denied: UnknownFact = notKnown('denied', 'iam:GetAccountSummary was refused by AWS (AccessDenied)');
export const pending: UnknownFact = notKnown('pending', 'iam:GetCredentialReport has no report yet');

export function aReport(
  passwordLastUsedAt: string | null = '2026-06-19T08:00:00.000Z',
  ...keys: readonly ReportedKey[]
): RootPosture['credentialReport'] {
  return seen({ generatedAt: observedAt, passwordLastUsedAt, keys, usersWithPassword: 0 }, 'iam:GetCredentialReport');
}

/** Root signed in with its security key in June. */
export function aProof(overrides: Partial<MfaProof> = {}): MfaProof {
  const device = 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC';
  const at = '2026-06-19T08:00:00.000Z';
  const sourceIp = '198.51.100.4';
  return { accountId: parseAccountId('111122223333'), at, device, sourceIp, eventId: 'e-1', ...overrides };
}

/** A device was added in July, after {@link aProof}. */
export function aChange(overrides: Partial<MfaDeviceChange> = {}): MfaDeviceChange {
  const device = 'arn:aws:iam::111122223333:u2f/root-account/green-DEF';
  const at = '2026-07-01T08:00:00.000Z';
  return { accountId: parseAccountId('111122223333'), at, deed: 'added', device, eventId: 'e-2', ...overrides };
}

/** Somebody reviewed the device in September. */
export function aReview(overrides: Partial<MfaReview> = {}): MfaReview {
  return {
    accountId: parseAccountId('111122223333'),
    at: '2026-09-01T08:00:00.000Z',
    by: 'arn:aws:iam::111122223333:user/kim',
    holders: [{ device: 'blue-ABC', role: 'head of platform' }],
    unheld: [],
    note: null,
    devices: { shown: [], complete: false },
    ...overrides,
  };
}

export function aKey(overrides: Partial<ReportedKey> = {}): ReportedKey {
  return {
    active: true,
    lastUsedAt: '2024-06-12T07:00:00.000Z',
    lastUsedService: 's3',
    lastUsedRegion: 'eu-west-1',
    ...overrides,
  };
}

export function aTrail(overrides: Partial<Trail> = {}): Trail {
  return {
    arn: 'arn:aws:cloudtrail:us-east-1:111122223333:trail/management-events',
    multiRegion: true,
    logging: true,
    managementEvents: 'all',
    exclusions: [],
    deliveryError: null,
    observed: {
      status: observationOf('cloudtrail:GetTrailStatus'),
      selectors: observationOf('cloudtrail:GetEventSelectors'),
    },
    ...overrides,
  };
}

export function aChannel(overrides: Partial<Channel> = {}): Channel {
  return {
    name: 'mail to s***@example.com',
    kind: 'email',
    state: 'confirmed',
    detail: null,
    mend: null,
    ...overrides,
  };
}

export function deployedWith(...channels: readonly Channel[]): Deployment {
  return { deployed: true, channels: seen(channels, 'sns:ListSubscriptionsByTopic') };
}
