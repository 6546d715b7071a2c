import { classify } from '../../../../lambda/judge/activity/classify';
import { aRoleRecord, aRootRecord, eventOf } from '../../../support/cloudtrail';
import { call, iam, inSession, ofNobody, openSession, unlockBucket } from '../../../support/root-calls';

describe('how grave it is', () => {
  const nobody = { userIdentity: ofNobody };

  it.each([
    ['a changed name, by root', aRootRecord(call('account', 'PutAccountName')), 'medium', 'alert'],
    [
      'a changed name, by nobody named, who may be root',
      aRootRecord({ ...call('account', 'PutAccountName'), ...nobody }),
      'medium',
      'alert',
    ],
    ['a changed name, by others', aRoleRecord(call('account', 'PutAccountName')), 'low', 'record'],
    ['a region, by others', aRoleRecord(call('account', 'EnableRegion')), 'low', 'record'],
    ['a guardrail, by root', aRootRecord(call('organizations', 'DetachPolicy')), 'high', 'alert'],
    ['a guardrail, by others', aRoleRecord(call('organizations', 'DetachPolicy')), 'medium', 'alert'],
    ['a contact', aRoleRecord(call('account', 'PutAlternateContact')), 'medium', 'alert'],
    ['a phone number', aRoleRecord(call('account', 'VerifyPhoneNumber')), 'high', 'alert'],
    [
      'a change of the address by an AWS service',
      aRoleRecord({ ...iam('EmailUpdated'), eventType: 'AwsServiceEvent' }),
      'critical',
      'alert',
    ],
    ['a write in a session', aRootRecord({ userIdentity: inSession }), 'medium', 'alert'],
    ['an unlocked bucket in a session', aRootRecord({ ...unlockBucket, userIdentity: inSession }), 'high', 'alert'],
    [
      'an unlocked queue in a session',
      aRootRecord({ ...call('sqs', 'SetQueueAttributes'), userIdentity: inSession }),
      'high',
      'alert',
    ],
    [
      'a bucket policy of which only the name is the same',
      aRootRecord({ ...call('example', 'DeleteBucketPolicy'), userIdentity: inSession }),
      'medium',
      'alert',
    ],
    ['a session for a task that is not named', aRoleRecord(call('sts', 'AssumeRoot')), 'high', 'alert'],
    [
      'a session for two tasks, of which one only reads',
      aRoleRecord(
        call('sts', 'AssumeRoot', {
          taskPolicyArn: [
            { arn: 'arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials' },
            { arn: 'arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy' },
          ],
        }),
      ),
      'high',
      'alert',
    ],
    [
      'a session for a task with the name of what every object has',
      aRoleRecord(openSession('constructor')),
      'high',
      'alert',
    ],
  ])('%s', (_, record, severity, verdict) => {
    expect(classify(eventOf(record))).toMatchObject({ severity, verdict });
  });
});
