import type { KnownStanding } from '../../../lambda/domain/account';
import type { AccountId } from '../../../lambda/domain/account-id';
import { notKnown, type KnownFact } from '../../../lambda/domain/fact';
import { mfaDevice } from '../../../lambda/domain/mfa-device';
import type { Play } from './scene';
import type { CentralRootAccess, RootFacts, Trail } from '../../../lambda/domain/root-posture';

/** A fact as this call of the story's review told it. */
export type Seen = <T>(call: string, value: T) => KnownFact<T>;

interface Account {
  readonly id: AccountId;
  readonly partition: string;
  readonly standing: KnownStanding;
}

type FactsInOrder =
  'securityContactSet' | 'standing' | 'centralRootAccess' | 'identityCenterRoles' | 'identityProviders' | 'trails';

const hidden = notKnown('not-visible', 'AWS shows it only to root itself');
/** As AWS answers the function that reviews. */
export const forRootOnly = { mfaDevices: hidden, rootKeys: hidden, signingCertificates: hidden } as const;

/** What is in order in the account of the demo all the time, so that its states need not say it. */
export function inOrder(account: Account, seen: Seen): Pick<RootFacts, FactsInOrder> {
  return {
    securityContactSet: seen('account:GetAlternateContact', true),
    standing: seen('organizations:DescribeOrganization', account.standing),
    centralRootAccess: seen('iam:ListOrganizationsFeatures', accessOf(account.standing)),
    identityCenterRoles: seen('iam:ListRoles', true),
    identityProviders: seen('iam:GetAccountSummary', 1),
    trails: seen('cloudtrail:DescribeTrails', [wholeTrail(account, seen)]),
  };
}

/** Root was last used with the device that the week shows, and somebody looked at it in the summer. */
export function longBefore(accountId: AccountId, partition: string): NonNullable<Play['before']> {
  const device = `arn:${partition}:iam::${accountId}:mfa/office-safe`;
  return {
    proof: { accountId, at: '2026-10-02T07:45:10Z', device, sourceIp: '198.51.100.4', eventId: 'before-the-week' },
    review: {
      accountId,
      at: '2026-09-01T09:00:00Z',
      by: `arn:${partition}:sts::${accountId}:assumed-role/platform/kim`,
      holders: [{ device: 'office-safe', role: 'head of platform' }],
      unheld: [],
      note: null,
      devices: { shown: [mfaDevice(device)], complete: false },
    },
  };
}

function accessOf(standing: KnownStanding): CentralRootAccess {
  switch (standing) {
    case 'standalone':
      return { shown: false, why: 'no-organization' };
    case 'member':
      return { shown: false, why: 'other-account' };
    case 'management':
      return { shown: true, credentialsManagement: true, sessions: true };
  }
}

function wholeTrail({ id, partition }: Account, seen: Seen): Trail {
  return {
    arn: `arn:${partition}:cloudtrail:us-east-1:${id}:trail/all-regions`,
    multiRegion: true,
    logging: true,
    managementEvents: 'all',
    exclusions: [],
    deliveryError: null,
    observed: {
      status: seen('cloudtrail:GetTrailStatus', null).observation,
      selectors: seen('cloudtrail:GetEventSelectors', null).observation,
    },
  };
}
