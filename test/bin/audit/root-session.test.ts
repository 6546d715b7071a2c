import { join } from 'node:path';
import { clientsFor } from '../../../bin/aws/clients';
import { readAccount } from '../../../bin/commands/audit/read-account';
import { standInForEachTest } from '../../support/stand-in/for-each-test';
import type { Change } from '../../support/stand-in/state';

jest.setTimeout(30_000);

/** https://docs.aws.amazon.com/aws-managed-policy/latest/reference/IAMAuditRootUserCredentials.html */
const allowed = [
  'iam:GetAccessKeyLastUsed',
  'iam:GetAccountSummary',
  'iam:GetLoginProfile',
  'iam:GetUser',
  'iam:ListAccessKeys',
  'iam:ListMFADevices',
  'iam:ListSigningCertificates',
];
const denied = [
  'account:*',
  'cloudformation:*',
  'cloudtrail:*',
  'organizations:*',
  'iam:GenerateCredentialReport',
  'iam:GetCredentialReport',
  'iam:ListAccountAliases',
  'iam:ListOrganizationsFeatures',
  'iam:ListRoles',
  'iam:ListVirtualMFADevices',
];
const now = (): Date => new Date('2026-11-21T03:00:00.000Z');
const blue = 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC';
const phone = 'arn:aws:iam::111122223333:mfa/phone';
const standIn = standInForEachTest({ caller: 'root', organization: 'member', denied }, now);

async function auditOf(change: Change): Promise<Readonly<Record<string, string>>> {
  standIn().change(change);
  const places = { stackName: 'Rootwatch', storeFile: join(__dirname, 'store.db') };
  const { results } = await readAccount(clientsFor({}, process.env), places, now);
  return Object.fromEntries(results.map(({ check, outcome, cause }) => [check, cause ?? outcome]));
}

/** What depends on any other call says that it was refused: nothing of it passes. */
const always = {
  'root-mfa-enabled': 'pass',
  'root-access-keys-absent': 'pass',
  'root-signing-certificates-absent': 'pass',
  'member-root-credentials-removed': 'denied',
  'root-unused': 'denied',
  'central-root-management-enabled': 'denied',
  'security-contact-set': 'denied',
  'everyday-identities-exist': 'denied',
  'root-mfa-proven': 'denied',
  'mfa-devices-reviewed': 'denied',
  'trail-delivers-management-events': 'denied',
  'alert-channel-confirmed': 'denied',
};

it.each<[string, Change, Readonly<Record<string, string>>]>([
  [
    'an app beside a security key',
    { mfaDevices: [{ serial: blue }, { serial: phone }] },
    { 'root-mfa-phishing-resistant': 'fail', 'root-mfa-spare-device': 'pass' },
  ],
  [
    'a security key only',
    { mfaDevices: [{ serial: blue }] },
    { 'root-mfa-phishing-resistant': 'pass', 'root-mfa-spare-device': 'fail' },
  ],
])('is told of %s in a root session for audits', async (_, change, ofDevices) => {
  expect(await auditOf(change)).toEqual({
    ...always,
    ...ofDevices,
  });
});

it('is judged by what such a session may ask', async () => {
  await auditOf({});

  const refused = denied.map((entry) => entry.replace('*', ''));
  const asked = standIn().operations.filter((call) => !refused.some((entry) => call.startsWith(entry)));
  expect([...allowed, 'sts:GetCallerIdentity']).toEqual(expect.arrayContaining([...asked]));
});
