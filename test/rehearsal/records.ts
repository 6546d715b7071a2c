import { randomUUID } from 'node:crypto';
import type { BusEvent } from './aws/door';
import { account, region } from './aws/account';

export type CloudTrailRecord = Readonly<Record<string, unknown>>;

/** Accounts other than the emulated one, each for a story of its own: what root does in one go is one incident. */
export const others = ['222233334444', '333344445555', '444455556666', '555566667777', '666677778888'] as const;

const rootOf = (accountId: string) => ({
  type: 'Root',
  principalId: accountId,
  arn: `arn:aws:iam::${accountId}:root`,
  accountId,
  accessKeyId: '',
});

/** A sign-in of root at the console, now, as CloudTrail records it. Each call makes another one. */
export function rootLogin(accountId: string = account): CloudTrailRecord & { readonly eventID: string } {
  return {
    eventVersion: '1.11',
    userIdentity: rootOf(accountId),
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
    recipientAccountId: accountId,
    eventCategory: 'Management',
  };
}

/** The password was wrong. */
export function failedRootLogin(accountId: string): CloudTrailRecord & { readonly eventID: string } {
  return {
    ...rootLogin(accountId),
    responseElements: { ConsoleLogin: 'Failure' },
    errorMessage: 'Failed authentication',
  };
}

/** Something that root does at the console after it has signed in. */
export function rootDeed(
  accountId: string,
  deed: Readonly<Record<'eventSource' | 'eventName', string>> & CloudTrailRecord,
): CloudTrailRecord & { readonly eventID: string } {
  return {
    ...rootLogin(accountId),
    eventType: 'AwsApiCall',
    sessionCredentialFromConsole: 'true',
    responseElements: null,
    additionalEventData: null,
    ...deed,
  };
}

/** A role of the management account opens a root session in a member, to remove a password. */
export function assumeRoot(member: string): CloudTrailRecord & { readonly eventID: string } {
  return {
    ...rootLogin(),
    userIdentity: {
      type: 'AssumedRole',
      principalId: 'AROAEXAMPLE:kim',
      arn: `arn:aws:sts::${account}:assumed-role/admin/kim`,
      accountId: account,
      accessKeyId: 'ASIAEXAMPLEADMIN0001',
    },
    eventSource: 'sts.amazonaws.com',
    eventName: 'AssumeRoot',
    eventType: 'AwsApiCall',
    requestParameters: {
      targetPrincipal: member,
      taskPolicyArn: { arn: 'arn:aws:iam::aws:policy/root-task/IAMDeleteRootUserCredentials' },
    },
    responseElements: { credentials: { accessKeyId: 'ASIAEXAMPLEROOT00009' } },
    additionalEventData: null,
  };
}

/** AWS itself, under the name of root. */
export function awsUnderRootsName(accountId: string): CloudTrailRecord & { readonly eventID: string } {
  return {
    ...rootLogin(accountId),
    userIdentity: { ...rootOf(accountId), invokedBy: 'AWS Internal' },
    eventSource: 'kms.amazonaws.com',
    eventName: 'RotateKey',
    eventType: 'AwsServiceEvent',
    sourceIPAddress: 'AWS Internal',
    userAgent: 'AWS Internal',
    responseElements: null,
    additionalEventData: null,
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
  return { userIdentity: rootOf(account), marker: randomUUID() };
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
