import { AccountClient, GetAccountInformationCommand, GetAlternateContactCommand } from '@aws-sdk/client-account';
import {
  CloudTrailClient,
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
} from '@aws-sdk/client-cloudtrail';
import {
  GenerateCredentialReportCommand,
  GetAccountSummaryCommand,
  GetCredentialReportCommand,
  IAMClient,
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListOrganizationsFeaturesCommand,
  ListRolesCommand,
  ListSigningCertificatesCommand,
  ListVirtualMFADevicesCommand,
  OrganizationNotFoundException,
  type VirtualMFADevice,
} from '@aws-sdk/client-iam';
import {
  AWSOrganizationsNotInUseException,
  DescribeOrganizationCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { LivePosture, type LivePostureOptions } from '../../lambda/observe/live-posture';
import { askedAt, callerArn } from './asking';
import { aCredentialReport } from './credential-report';

/** Stand-ins for the clients that a posture review asks. */
export const aws = {
  account: mockClient(AccountClient),
  cloudTrail: mockClient(CloudTrailClient),
  iam: mockClient(IAMClient),
  organizations: mockClient(OrganizationsClient),
  sns: mockClient(SNSClient),
  sts: mockClient(STSClient),
};
export const trail = 'arn:aws:cloudtrail:us-east-1:111122223333:trail/own';

/** A healthy standalone account, deployed, with one confirmed mail. */
export function answersHealthily(): void {
  Object.values(aws).forEach((client) => client.reset());
  aws.sts.on(GetCallerIdentityCommand).resolves({ Account: '111122223333', Arn: callerArn });
  aws.account.on(GetAccountInformationCommand).resolves({ AccountName: 'payments' });
  aws.account.on(GetAlternateContactCommand).resolves({ AlternateContact: { AlternateContactType: 'SECURITY' } });
  aws.organizations
    .on(DescribeOrganizationCommand)
    .rejects(new AWSOrganizationsNotInUseException({ message: '', $metadata: {} }));
  aws.iam.on(GetAccountSummaryCommand).resolves({
    SummaryMap: {
      AccountMFAEnabled: 1,
      AccountPasswordPresent: 1,
      AccountAccessKeysPresent: 0,
      AccountSigningCertificatesPresent: 0,
      Providers: 1,
    },
  });
  aws.iam
    .on(ListOrganizationsFeaturesCommand)
    .rejects(new OrganizationNotFoundException({ message: '', $metadata: {} }));
  aws.iam.on(ListRolesCommand).resolves({ Roles: [] });
  aws.iam.on(ListVirtualMFADevicesCommand).resolves({ VirtualMFADevices: [] });
  aws.iam.on(GenerateCredentialReportCommand).resolves({ State: 'COMPLETE' });
  answersWithReport(aCredentialReport());
  aws.cloudTrail.on(DescribeTrailsCommand).resolves({ trailList: [{ TrailARN: trail, IsMultiRegionTrail: true }] });
  aws.cloudTrail.on(GetTrailStatusCommand).resolves({ IsLogging: true });
  aws.cloudTrail.on(GetEventSelectorsCommand).resolves({ EventSelectors: [{ ReadWriteType: 'All' }] });
  aws.sns.on(ListSubscriptionsByTopicCommand).resolves({
    Subscriptions: [{ Protocol: 'email', Endpoint: 'security@example.com', SubscriptionArn: 'arn:aws:sns:x' }],
  });
}

/** As before, where root itself asks: it has no device, key or certificate. */
export function answersToRoot(): void {
  aws.sts.on(GetCallerIdentityCommand).resolves({ Account: '111122223333', Arn: 'arn:aws:iam::111122223333:root' });
  aws.iam.on(ListMFADevicesCommand).resolves({ MFADevices: [] });
  aws.iam.on(ListAccessKeysCommand).resolves({ AccessKeyMetadata: [] });
  aws.iam.on(ListSigningCertificatesCommand).resolves({ Certificates: [] });
}

export function answersWithReport(csv: string): void {
  aws.iam
    .on(GetCredentialReportCommand)
    .resolves({ Content: new Uint8Array(Buffer.from(csv)), GeneratedTime: new Date(askedAt) });
}

export function live(overrides: Partial<LivePostureOptions> = {}): LivePosture {
  return new LivePosture({
    account: new AccountClient({}),
    cloudTrailIn: () => new CloudTrailClient({}),
    iam: new IAMClient({}),
    organizations: new OrganizationsClient({}),
    sts: new STSClient({}),
    alerts: {
      sns: new SNSClient({}),
      topicArn: 'arn:aws:sns:us-east-1:111122223333:alerts',
      expectedMails: [],
      slack: null,
    },
    reportPatience: { headStartMs: 0, tries: 0, wait: () => Promise.resolve() },
    callTimeoutMs: 2000,
    now: () => new Date(askedAt),
    ...overrides,
  });
}

export function rootDevice(Arn: string, SerialNumber: string): VirtualMFADevice {
  return { SerialNumber, User: { Path: '/', UserName: 'x', UserId: 'x', Arn, CreateDate: new Date(0) } };
}
