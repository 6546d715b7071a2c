import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { classify } from '../../../../lambda/judge/activity/classify';
import type { Classification } from '../../../../lambda/domain/verdict';
import { fixture } from '../../../support/cloudtrail-fixture';
import { aRoleRecord, aRootLogin, aRootRecord, type CloudTrailJson } from '../../../support/cloudtrail';

const judge = (record: unknown): Classification => classify(parseRecord(record));

const identityOf = (record: CloudTrailJson) => record['userIdentity'] as CloudTrailJson;

describe('the words of a verdict', () => {
  it.each([
    ['names the call', aRootRecord(), 'Root user called RunInstances (ec2)'],
    [
      'names the service between',
      aRootRecord({ userIdentity: { ...identityOf(aRootRecord()), invokedBy: 'cloudformation.amazonaws.com' } }),
      'Root user called RunInstances (ec2) via cloudformation',
    ],
    [
      'does not claim what a sign-in does not say',
      aRootLogin({ additionalEventData: {} }),
      'Root user signed in, perhaps without MFA',
    ],
    [
      'names another account',
      aRootRecord({ recipientAccountId: '444455556666' }),
      'Root user of account 111122223333 called RunInstances (ec2)',
    ],
    [
      'names a session',
      aRootRecord({ userIdentity: { ...identityOf(aRootRecord()), sessionContext: { assumedRoot: 'true' } } }),
      'Root session called RunInstances (ec2)',
    ],
    [
      'says when nobody is named',
      aRootRecord({ userIdentity: { accountId: '111122223333' } }),
      'Somebody unidentified, perhaps root, called RunInstances (ec2)',
    ],
    [
      'does not repeat a service that is none',
      aRootRecord({ userIdentity: { ...identityOf(aRootRecord()), invokedBy: '<b>x</b>' } }),
      'Root user called RunInstances (ec2) via an AWS service',
    ],
    ['names a denied call', aRootRecord({ errorCode: 'AccessDenied' }), 'Root user was denied RunInstances (ec2)'],
    [
      'names a call that failed',
      aRootRecord({ errorCode: 'InsufficientInstanceCapacity' }),
      'Root user called RunInstances (ec2), which failed',
    ],
    [
      'names a sign-in that failed',
      aRootLogin({ eventName: 'GetSigninToken', responseElements: { GetSigninToken: 'Failure' } }),
      'Root user called GetSigninToken (signin), which failed',
    ],
    [
      'does not claim a sign-in that is not stated',
      aRootLogin({ responseElements: null }),
      'Root user may have signed in',
    ],
    [
      'nor one without MFA',
      aRootLogin({ responseElements: null, additionalEventData: null }),
      'Root user may have signed in without MFA',
    ],
  ])('%s', (_, record, title) => {
    expect(judge(record)).toMatchObject({ title });
  });

  it.each([
    ['a login with MFA', aRootLogin(), 'ConsoleLogin succeeded and MFAUsed was Yes'],
    [
      'a login without MFA',
      aRootLogin({ additionalEventData: { MFAUsed: 'No' } }),
      'ConsoleLogin succeeded and MFAUsed was No',
    ],
    [
      'a login without a word on MFA',
      aRootLogin({ additionalEventData: {} }),
      'ConsoleLogin succeeded and the record does not say whether MFA was used',
    ],
    ['a write', aRootRecord(), 'RunInstances (ec2) is a write'],
    [
      'a record that may be a read',
      aRootRecord({ readOnly: null }),
      'RunInstances (ec2) may be a write: the record does not say',
    ],
    [
      'a read, of which nobody says that it is harmless',
      aRootRecord({ readOnly: true, eventSource: 'sts.amazonaws.com', eventName: 'GetCallerIdentity' }),
      'GetCallerIdentity (sts) went through; it is recorded as a read',
    ],
    [
      'a leg of aws login',
      fixture('root-authorizes-developer-tool'),
      'AuthorizeOAuth2Access went through for a developer tool on the same device',
    ],
    [
      'a read of what is not there',
      aRootRecord({ readOnly: true, errorCode: 'NoSuchEntity' }),
      'RunInstances (ec2) answered with NoSuchEntity; it is recorded as a read',
    ],
    [
      'the prompt for MFA of somebody not named',
      fixture('nobody-named-prompted-for-mfa'),
      'CheckMfa: the sign-in page asked for MFA after the password',
    ],
    [
      'a read of a console of billing, which does not say that it is one',
      fixture('billing-console-shows-notices'),
      'GetBillingNotifications (billingconsole) went through; it is a read by its name: the record does not say',
    ],
    ['a strange error code', aRootRecord({ errorCode: '<script>' }), 'RunInstances (ec2) ended with an error'],
    ['a role', aRoleRecord(), 'The caller is not the root user.'],
    ['a service', aRoleRecord({ eventType: 'AwsServiceEvent' }), 'An AWS service acted, not under the name of root.'],
    ['no record', {}, 'It is not a CloudTrail record: eventID is missing or not of the documented form.'],
  ])('give the reason for %s', (_, record, reason) => {
    expect(judge(record)).toMatchObject({ reason });
  });

  it.each([
    ['is null at the console of old', 'console.amazonaws.com', null],
    ['is short', 'cloudformation.amazonaws.com', 'cloudformation'],
    ['is short in China', 'cloudformation.amazonaws.com.cn', 'cloudformation'],
    ['is AWS itself', 'AWS Internal', 'AWS Internal'],
  ])('the service between %s', (_, invokedBy, via) => {
    const userIdentity = { ...identityOf(aRootRecord()), invokedBy };

    expect(judge(aRootRecord({ userIdentity }))).toMatchObject({ via });
  });

  it('an unreadable record is told as such', () => {
    expect(judge(null)).toMatchObject({ detection: 'unreadable-event', verdict: 'alert', severity: 'high', via: null });
  });
});

describe('a call that found nothing', () => {
  it.each([
    'NoSuchEntity',
    'NoSuchBucketPolicy',
    'ResourceNotFoundException',
    'ThrottlingException',
    'Client.RequestLimitExceeded',
    'AWSOrganizationsNotInUseException',
    'InternalFailure',
  ])('with %s is a read, not a refusal: consoles make such calls all day long', (errorCode) => {
    expect(judge(aRootRecord({ readOnly: true, errorCode }))).toMatchObject({
      detection: 'root-read',
      verdict: 'record',
    });
  });

  it.each([
    ['a write', { readOnly: false, errorCode: 'NoSuchEntity' }],
    ['a call that may be a write', { readOnly: null, errorCode: 'NoSuchEntity' }],
    ['a read that was denied', { readOnly: true, errorCode: 'AuthorizationError' }],
    ['a read that was denied for want of credentials', { readOnly: true, errorCode: 'AuthFailure' }],
    ['a read without a code', { readOnly: true, errorMessage: 'NoSuchEntity' }],
  ])('is told when it is %s', (_, changes) => {
    expect(judge(aRootRecord(changes))).toMatchObject({ detection: 'root-action-denied', verdict: 'alert' });
  });
});
