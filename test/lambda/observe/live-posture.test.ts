import { GetAlternateContactCommand } from '@aws-sdk/client-account';
import { DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import {
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  ListOrganizationsFeaturesCommand,
  ListRolesCommand,
  ListVirtualMFADevicesCommand,
} from '@aws-sdk/client-iam';
import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations';
import { ListSubscriptionsByTopicCommand } from '@aws-sdk/client-sns';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { Fact } from '../../../lambda/domain/fact';
import type { Deployment, SeenPosture } from '../../../lambda/domain/root-posture';
import { askedAt, awsError, callerArn } from '../../support/asking';
import { answersHealthily, aws, live, rootDevice, trail } from '../../support/live-aws';

beforeEach(answersHealthily);

it('reads a healthy account', async () => {
  const { posture, profile } = await live().survey();

  expect(profile).toEqual({ id: '111122223333', name: 'payments', standing: 'standalone' });
  expect(posture).toMatchObject({
    accountId: '111122223333',
    partition: 'aws',
    observedAt: askedAt,
    mfaEnabled: { known: true, value: true },
    virtualMfaDevice: { known: true, value: null },
    credentialReport: { known: true, value: { keys: [] } },
    trails: { known: true, value: [{ arn: trail }] },
    deployment: { deployed: true, channels: { known: true, value: [{ name: 'mail to s***@example.com' }] } },
  });
});

it('is of the moment when the reading began: of two at once, the one that began earlier may hold older facts', async () => {
  let seconds = 0;
  const now = (): Date => new Date(Date.parse(askedAt) + 1000 * seconds++);

  const { posture } = await live({ now }).survey();

  expect(posture.observedAt).toBe(askedAt);
});

it('names the caller in every observation', async () => {
  const { posture } = await live().survey();

  expect(posture.mfaEnabled.observation).toMatchObject({ call: 'iam:GetAccountSummary', callerArn });
});

it.each([
  ['aws-us-gov', 'arn:aws-us-gov:sts::111122223333:assumed-role/r/s'],
  ['aws-cn', 'arn:aws-cn:iam::111122223333:user/auditor'],
])('bug: partition hard-coded (%s)', async (partition, Arn) => {
  aws.sts.on(GetCallerIdentityCommand).resolves({ Account: '111122223333', Arn });
  aws.iam.on(ListVirtualMFADevicesCommand).resolves({
    VirtualMFADevices: [
      rootDevice(`arn:${partition}:iam::111122223333:root`, `arn:${partition}:iam::111122223333:mfa/phone`),
    ],
  });

  const { posture } = await live().survey();

  expect(posture).toMatchObject({
    partition,
    virtualMfaDevice: { value: `arn:${partition}:iam::111122223333:mfa/phone` },
  });
});

it('needs no deployment: then no topic is asked', async () => {
  const { posture } = await live({ alerts: null }).survey();

  expect(posture.deployment).toEqual({ deployed: false });
  expect(aws.sns.calls()).toHaveLength(0);
});

/** The name and the cause of whatever is not known. */
function missingIn(posture: SeenPosture): readonly (readonly [name: string, cause: string])[] {
  const channels = posture.deployment.deployed ? { channels: posture.deployment.channels } : {};
  const facts: [string, string | Fact<unknown> | Deployment][] = Object.entries({ ...posture, ...channels });
  return facts.flatMap(([name, fact]) =>
    typeof fact === 'object' && 'known' in fact && !fact.known && fact.cause !== 'not-visible'
      ? [[name, fact.cause] as const]
      : [],
  );
}

describe('a call that is denied, fails or hangs', () => {
  it.each([
    [
      'GetAccountSummary',
      () => aws.iam.on(GetAccountSummaryCommand),
      ['mfaEnabled', 'passwordPresent', 'accessKeysPresent', 'signingCertificatesPresent', 'identityProviders'],
    ],
    ['ListVirtualMFADevices', () => aws.iam.on(ListVirtualMFADevicesCommand), ['virtualMfaDevice', 'virtualMfaSince']],
    ['GetCredentialReport', () => aws.iam.on(GetCredentialReportCommand), ['credentialReport']],
    ['GetAlternateContact', () => aws.account.on(GetAlternateContactCommand), ['securityContactSet']],
    ['ListOrganizationsFeatures', () => aws.iam.on(ListOrganizationsFeaturesCommand), ['centralRootAccess']],
    ['ListRoles', () => aws.iam.on(ListRolesCommand), ['identityCenterRoles']],
    ['DescribeOrganization', () => aws.organizations.on(DescribeOrganizationCommand), ['standing']],
    ['DescribeTrails', () => aws.cloudTrail.on(DescribeTrailsCommand), ['trails']],
    ['ListSubscriptionsByTopic', () => aws.sns.on(ListSubscriptionsByTopicCommand), ['channels']],
  ] as const)('makes exactly the facts unknown that depend on it: %s', async (_, command, missing) => {
    command().rejects(awsError('AccessDenied'));

    const { posture } = await live().survey();

    expect(missingIn(posture)).toEqual(missing.map((name) => [name, 'denied']));
  });

  it('does not hold up the others', async () => {
    aws.iam.on(ListVirtualMFADevicesCommand).callsFake(() => new Promise(() => undefined));

    const { posture } = await live({ callTimeoutMs: 150 }).survey();

    expect(posture.virtualMfaDevice).toMatchObject({
      known: false,
      cause: 'failed',
      reason: expect.stringContaining('did not answer in time') as string,
    });
    expect(posture.mfaEnabled.known).toBe(true);
  });
});

describe('without an account there is nothing to judge', () => {
  it.each([
    [
      'AWS refuses',
      () => aws.sts.on(GetCallerIdentityCommand).rejects(awsError('ExpiredToken', 403)),
      'sts:GetCallerIdentity was refused by AWS (ExpiredToken)',
    ],
    ['AWS names none', () => aws.sts.on(GetCallerIdentityCommand).resolves({}), "answered with account 'undefined'"],
    [
      'the service hangs',
      () => aws.sts.on(GetCallerIdentityCommand).callsFake(() => new Promise(() => undefined)),
      'did not answer in time',
    ],
  ] as const)('and it says why: %s', async (_, arrange, words) => {
    arrange();

    await expect(live({ callTimeoutMs: 150 }).survey()).rejects.toThrow(words);
  });
});
