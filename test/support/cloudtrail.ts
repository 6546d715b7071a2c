import { parseRecord } from '../../lambda/observe/cloudtrail-record';
import type { RootEvent } from '../../lambda/domain/root-event';

/** A CloudTrail record as it stands in a log file. */
export type CloudTrailJson = Readonly<Record<string, unknown>>;

const eventId = '1f0c6e2a-5b7d-4c3e-9a10-2d4f6b8c0e12';

/** Root at the console starts an instance: the plainest thing that root can do. */
export function aRootRecord(changes: CloudTrailJson = {}): CloudTrailJson {
  return {
    eventVersion: '1.11',
    userIdentity: {
      type: 'Root',
      principalId: '111122223333',
      arn: 'arn:aws:iam::111122223333:root',
      accountId: '111122223333',
      accessKeyId: 'ASIAEXAMPLEROOTSESSION',
      sessionContext: { attributes: { creationDate: '2026-11-21T03:12:45Z', mfaAuthenticated: 'true' } },
    },
    eventTime: '2026-11-21T03:15:02Z',
    eventSource: 'ec2.amazonaws.com',
    eventName: 'RunInstances',
    awsRegion: 'eu-west-1',
    sourceIPAddress: '203.0.113.9',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36',
    requestParameters: { instanceType: 't4g.micro' },
    responseElements: null,
    requestID: '7a1d0c55-0000-4000-8000-111122223333',
    eventID: eventId,
    readOnly: false,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: '111122223333',
    eventCategory: 'Management',
    sessionCredentialFromConsole: 'true',
    ...changes,
  };
}

/** Root signs in with MFA; `MFAUsed` and the like are changed through `additionalEventData`. */
export function aRootLogin(changes: CloudTrailJson = {}): CloudTrailJson {
  return {
    ...aRootRecord({ sessionCredentialFromConsole: undefined }),
    userIdentity: {
      type: 'Root',
      principalId: '111122223333',
      arn: 'arn:aws:iam::111122223333:root',
      accountId: '111122223333',
      accessKeyId: '',
    },
    eventTime: '2026-11-21T03:12:45Z',
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    awsRegion: 'us-east-1',
    requestParameters: null,
    responseElements: { ConsoleLogin: 'Success' },
    additionalEventData: {
      LoginTo: 'https://console.aws.amazon.com/console/home',
      MobileVersion: 'No',
      MFAUsed: 'Yes',
      MFAIdentifier: 'arn:aws:iam::111122223333:mfa/blue-key',
    },
    eventType: 'AwsConsoleSignIn',
    ...changes,
  };
}

/** What a person of another kind may do all day: nobody is told. */
export function aRoleRecord(changes: CloudTrailJson = {}): CloudTrailJson {
  return aRootRecord({
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLE:deploy',
      arn: 'arn:aws:sts::111122223333:assumed-role/Deploy/deploy',
      accountId: '111122223333',
      accessKeyId: 'ASIAEXAMPLEROLE',
      sessionContext: {
        sessionIssuer: { type: 'Role', arn: 'arn:aws:iam::111122223333:role/Deploy', userName: 'Deploy' },
      },
    },
    ...changes,
  });
}

/** @throws Error when the record cannot be read: a builder's mistake, not the product's. */
export function eventOf(record: CloudTrailJson): RootEvent {
  const event = parseRecord(record);
  if (event.kind === 'unreadable') throw new Error(`This example cannot be read: ${event.reason}`);
  return event;
}

/** The message that the activity queue holds for a record. */
export function eventMessage(record: unknown, changes: CloudTrailJson = {}): string {
  return JSON.stringify({
    version: '0',
    id: 'b6c1b0b4-0000-4000-8000-000000000001',
    'detail-type': 'AWS API Call via CloudTrail',
    source: 'aws.signin',
    account: '111122223333',
    time: '2026-11-21T03:12:50Z',
    region: 'us-east-1',
    resources: [],
    detail: record,
    ...changes,
  });
}
