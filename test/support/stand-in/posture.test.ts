import { join } from 'node:path';
import { clientsFor } from '../../../bin/aws/clients';
import { readAccount } from '../../../bin/commands/audit/read-account';
import type { Outcome } from '../../../lambda/domain/outcome';
import { DynamoMfaProofs } from '../../../lambda/record/dynamo/dynamo-mfa-proofs';
import { DynamoMfaReviews } from '../../../lambda/record/dynamo/dynamo-mfa-reviews';
import { aProof, aReview } from '../posture';
import { beginnings } from './beginnings';
import { standInForEachTest } from './for-each-test';
import type { Change } from './state';

jest.setTimeout(30_000);

type Outcomes = Readonly<Record<string, Outcome>>;

const now = (): Date => new Date('2026-11-21T03:00:00.000Z');
const phone = { serial: 'arn:aws:iam::111122223333:mfa/phone' };
const blue = { serial: 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC' };
const newKey = { serial: 'arn:aws:iam::111122223333:u2f/root-account/red-GHI', since: '2026-11-01T09:00:00Z' };
const standIn = standInForEachTest(
  {
    caller: 'root',
    stackOutputs: { FindingsTableName: 'findings', AlertsTopicArn: 'arn:aws:sns:us-east-1:111122223333:alerts' },
    subscriptions: [{ endpoint: 'security@example.com' }],
  },
  now,
);

beforeEach(async () => {
  const { client, tableName } = standIn().table;
  await new DynamoMfaProofs(client, tableName, now).keepProof(aProof());
  await new DynamoMfaReviews(client, tableName, now).keep(aReview());
});

/** By the command's own clients and adapters. */
async function outcomes(): Promise<Outcomes> {
  const { results } = await readAccount(
    clientsFor({}, process.env),
    { stackName: 'Rootwatch', storeFile: join(__dirname, 'store.db') },
    now,
  );
  return Object.fromEntries(results.map(({ check, outcome }) => [check, outcome]));
}

it('shows an account in order: nothing fails, and everything is known', async () => {
  const {
    'member-root-credentials-removed': member,
    'central-root-management-enabled': central,
    ...others
  } = await outcomes();

  expect([member, central]).toEqual(['not-applicable', 'not-applicable']);
  expect([...new Set(Object.values(others))]).toEqual(['pass']);
});

it('can begin with nothing done: whatever people can mend in a standalone account fails', async () => {
  standIn().change(beginnings['nothing-done']);

  const failing = Object.entries(await outcomes()).filter(([, outcome]) => outcome === 'fail');
  expect(failing.map(([check]) => check).sort()).toEqual([
    'everyday-identities-exist',
    'mfa-devices-reviewed',
    'root-access-keys-absent',
    'root-mfa-enabled',
    'root-mfa-phishing-resistant',
    'root-mfa-proven',
    'root-mfa-spare-device',
    'root-signing-certificates-absent',
    'security-contact-set',
    'trail-delivers-management-events',
  ]);
});

it.each<[string, Change, Outcomes]>([
  ['an access key', { accessKeys: [{ id: 'AKIAEXAMPLEROOT' }] }, { 'root-access-keys-absent': 'fail' }],
  [
    'an access key that was used yesterday',
    { accessKeys: [{ id: 'AKIAEXAMPLEROOT', lastUsedAt: '2026-11-20T03:00:00Z', lastUsedService: 's3' }] },
    { 'root-access-keys-absent': 'fail', 'root-unused': 'fail' },
  ],
  ['a signing certificate', { signingCertificates: ['EXAMPLE'] }, { 'root-signing-certificates-absent': 'fail' }],
  ['a sign-in yesterday', { passwordLastUsedAt: '2026-11-20T03:00:00Z' }, { 'root-unused': 'fail' }],
  ['one device only', { mfaDevices: [blue] }, { 'root-mfa-spare-device': 'fail' }],
  ['an app beside the key', { mfaDevices: [blue, phone] }, { 'root-mfa-phishing-resistant': 'fail' }],
  [
    'a device newer than the last sign-in and the last review',
    { mfaDevices: [blue, newKey] },
    { 'root-mfa-proven': 'fail', 'mfa-devices-reviewed': 'fail' },
  ],
  [
    'no MFA at all',
    { mfaEnabled: false, mfaDevices: [] },
    {
      'root-mfa-enabled': 'fail',
      'root-mfa-phishing-resistant': 'fail',
      'root-mfa-spare-device': 'fail',
      'root-mfa-proven': 'fail',
      'mfa-devices-reviewed': 'fail',
    },
  ],
  ['no security contact', { securityContact: false }, { 'security-contact-set': 'fail' }],
  ['nobody but root', { identityCenterRoles: [] }, { 'everyday-identities-exist': 'fail' }],
  ['a user with a password instead of Identity Center', { identityCenterRoles: [], users: [{ name: 'lee' }] }, {}],
  ['a SAML provider instead of Identity Center', { identityCenterRoles: [], samlProviders: 1 }, {}],
  ['no trail', { trails: [] }, { 'trail-delivers-management-events': 'fail' }],
  [
    'a trail that is off',
    { trails: [{ name: 'own', logging: false }] },
    { 'trail-delivers-management-events': 'fail' },
  ],
  [
    'a trail without reads',
    { trails: [{ name: 'own', managementEvents: 'write-only' }] },
    { 'trail-delivers-management-events': 'fail' },
  ],
  [
    "the organization's trail only",
    { trails: [{ name: 'all', ownerAccountId: '999988887777' }] },
    { 'trail-delivers-management-events': 'unknown' },
  ],
  ['a trail of another region', { trails: [{ name: 'own', region: 'eu-west-1' }] }, {}],
  [
    'a mail that nobody confirmed',
    { subscriptions: [{ endpoint: 'security@example.com', state: 'pending' }] },
    { 'alert-channel-confirmed': 'fail' },
  ],
  ['a member with credentials', { organization: 'member' }, { 'member-root-credentials-removed': 'fail' }],
  ['a management account', { organization: 'management' }, { 'central-root-management-enabled': 'pass' }],
  [
    'a management account that leaves credentials where they are',
    { organization: 'management', centralRootFeatures: ['RootSessions'] },
    { 'central-root-management-enabled': 'fail' },
  ],
  ['a caller who is not root', { caller: 'user/lee' }, { 'root-mfa-spare-device': 'unknown' }],
  [
    'another partition, where root has no console',
    { partition: 'aws-cn' },
    {
      'root-mfa-phishing-resistant': 'not-applicable',
      'root-mfa-spare-device': 'not-applicable',
      'root-mfa-proven': 'not-applicable',
      'mfa-devices-reviewed': 'not-applicable',
    },
  ],
])('changes the answer of exactly the checks concerned: %s', async (_, change, flipped) => {
  const before = await outcomes();

  standIn().change(change);

  const after = Object.entries(await outcomes()).filter(([check, outcome]) => outcome !== before[check]);
  expect(Object.fromEntries(after)).toEqual(flipped);
});
