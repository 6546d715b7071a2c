import { randomUUID } from 'node:crypto';
import type { BusEvent } from './aws/door';
import { account, region } from './aws/account';

export type CloudTrailRecord = Readonly<Record<string, unknown>>;

const root = {
  type: 'Root',
  principalId: account,
  arn: `arn:aws:iam::${account}:root`,
  accountId: account,
  accessKeyId: '',
};

/** A sign-in of root at the console, now, as CloudTrail records it. Each call makes another one. */
export function rootLogin(): CloudTrailRecord & { readonly eventID: string } {
  return {
    eventVersion: '1.11',
    userIdentity: root,
    eventTime: secondsOf(new Date()),
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    awsRegion: region,
    sourceIPAddress: '203.0.113.9',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    requestParameters: null,
    responseElements: { ConsoleLogin: 'Success' },
    additionalEventData: { LoginTo: 'https://console.aws.amazon.com/console/home', MobileVersion: 'No', MFAUsed: 'No' },
    eventID: randomUUID(),
    readOnly: false,
    eventType: 'AwsConsoleSignIn',
    managementEvent: true,
    recipientAccountId: account,
    eventCategory: 'Management',
  };
}

/** Root looks at the users: harmless, and an event that only a rule in the right state sees. */
export function rootRead(): CloudTrailRecord & { readonly eventID: string } {
  return {
    ...rootLogin(),
    eventSource: 'iam.amazonaws.com',
    eventName: 'ListUsers',
    eventType: 'AwsApiCall',
    readOnly: true,
    responseElements: null,
    additionalEventData: null,
  };
}

/** Reaches the rule, and cannot be understood: it says neither what happened nor when, and has no id. */
export function poison(): CloudTrailRecord & { readonly marker: string } {
  return { userIdentity: root, marker: randomUUID() };
}

/** What CloudTrail records when somebody follows the link of a confirmation mail. */
export function subscriptionConfirmed(topicArn: string): CloudTrailRecord {
  return {
    ...rootLogin(),
    userIdentity: { type: 'AWSAccount', principalId: 'ANONYMOUS_PRINCIPAL', accountId: 'ANONYMOUS_PRINCIPAL' },
    eventSource: 'sns.amazonaws.com',
    eventName: 'ConfirmSubscription',
    eventType: 'AwsApiCall',
    requestParameters: { topicArn },
    responseElements: null,
    additionalEventData: null,
  };
}

export function viaCloudTrail(source: string, detail: CloudTrailRecord): BusEvent {
  return { Source: source, DetailType: 'AWS API Call via CloudTrail', Detail: JSON.stringify(detail) };
}

export function signInEvent(detail: CloudTrailRecord): BusEvent {
  return { ...viaCloudTrail('aws.signin', detail), DetailType: 'AWS Console Sign In via CloudTrail' };
}

/** What CloudFormation puts on the bus when a deployment has ended well. */
export function stackDeployed(stackArn: string): BusEvent {
  const detail = { 'stack-id': stackArn, 'status-details': { status: 'CREATE_COMPLETE', 'status-reason': '' } };
  return {
    Source: 'aws.cloudformation',
    DetailType: 'CloudFormation Stack Status Change',
    Detail: JSON.stringify(detail),
    Resources: [stackArn],
  };
}

function secondsOf(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
