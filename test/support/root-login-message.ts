import { randomUUID } from 'node:crypto';

export interface LoginDetails {
  readonly eventId?: string;
  readonly accountId?: string;
  readonly mfaUsed?: 'Yes' | 'No';
  /** Anybody but root: then the record is none of our business. */
  readonly identityType?: string;
}

/** The body of a queue message: EventBridge's event around CloudTrail's record of a console sign-in by root with MFA. */
export function aRootLoginMessage(details: LoginDetails = {}): string {
  const { eventId = randomUUID(), accountId = '111122223333', mfaUsed = 'Yes', identityType = 'Root' } = details;
  return envelope(accountId, {
    eventVersion: '1.11',
    userIdentity: {
      type: identityType,
      principalId: accountId,
      arn: `arn:aws:iam::${accountId}:${identityType === 'Root' ? 'root' : 'user/ana'}`,
      accountId,
      accessKeyId: '',
    },
    eventTime: '2026-11-21T03:12:45Z',
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.9',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
    requestParameters: null,
    responseElements: { ConsoleLogin: 'Success' },
    additionalEventData: { LoginTo: 'https://console.aws.amazon.com/', MobileVersion: 'No', MFAUsed: mfaUsed },
    eventID: eventId,
    readOnly: false,
    eventType: 'AwsConsoleSignIn',
    managementEvent: true,
    recipientAccountId: accountId,
    eventCategory: 'Management',
  });
}

/** A read by root: kept as evidence, nobody is woken. */
export function aRootReadMessage(eventId: string = randomUUID()): string {
  const accountId = '111122223333';
  return envelope(accountId, {
    eventVersion: '1.11',
    userIdentity: {
      type: 'Root',
      principalId: accountId,
      arn: `arn:aws:iam::${accountId}:root`,
      accountId,
      accessKeyId: 'ASIAEXAMPLEEXAMPLE00',
      sessionContext: { attributes: { creationDate: '2026-11-21T03:12:45Z', mfaAuthenticated: 'true' } },
    },
    eventTime: '2026-11-21T03:14:00Z',
    eventSource: 'health.amazonaws.com',
    eventName: 'DescribeEventAggregates',
    awsRegion: 'us-east-1',
    sourceIPAddress: '203.0.113.9',
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)',
    requestParameters: null,
    responseElements: null,
    eventID: eventId,
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: accountId,
    eventCategory: 'Management',
  });
}

function envelope(account: string, detail: object): string {
  return JSON.stringify({
    version: '0',
    id: randomUUID(),
    'detail-type': 'AWS Console Sign In via CloudTrail',
    source: 'aws.signin',
    account,
    time: '2026-11-21T03:12:50Z',
    region: 'us-east-1',
    resources: [],
    detail,
  });
}
