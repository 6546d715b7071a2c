import { classify } from '../../../../lambda/judge/activity/classify';
import { aRoleRecord, aRootRecord, eventOf } from '../../../support/cloudtrail';
import { deactivateMfa, iam, inBackground, inSession } from '../../../support/root-calls';

const auditPolicy = 'arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials';
const assumeRoot = { eventSource: 'sts.amazonaws.com', eventName: 'AssumeRoot' };
const describing = { eventSource: 'ec2.amazonaws.com', eventName: 'TerminateInstances', requestParameters: null };

describe('the reason', () => {
  it.each([
    ['says that root itself switched a device off', aRootRecord(deactivateMfa), /it was called by root itself$/],
    [
      'says that a session did',
      aRootRecord({ ...deactivateMfa, userIdentity: inSession }),
      /it was called by a root session opened from the management or a delegated account$/,
    ],
    [
      'says on which account an audit session was opened',
      aRoleRecord({
        ...assumeRoot,
        requestParameters: { targetPrincipal: '444455556666', taskPolicyArn: { arn: auditPolicy } },
      }),
      /^AssumeRoot was called on account 444455556666 .*only reads$/,
    ],
    [
      'says that it was opened on some account',
      aRoleRecord({ ...assumeRoot, requestParameters: { taskPolicyArn: { arn: auditPolicy } } }),
      /^AssumeRoot was called on an account .*only reads$/,
    ],
    ['says who delegated', aRoleRecord(iam('AcceptDelegationRequest')), /went through: another account/],
    [
      'says which delegate called',
      aRoleRecord({
        ...iam('AcceptDelegationRequest'),
        userIdentity: {
          ...(aRoleRecord()['userIdentity'] as object),
          invokedByDelegate: { accountId: '444455556666' },
        },
      }),
      /went through, called by account 444455556666 as a delegate: another account/,
    ],
    [
      'tells an event of a service',
      aRootRecord({
        ...describing,
        userIdentity: inBackground,
        eventType: 'AwsServiceEvent',
        sessionCredentialFromConsole: null,
      }),
      /is an event of the service itself: nobody was signed in$/,
    ],
    [
      'from a service that works in the background',
      aRootRecord({
        ...describing,
        userIdentity: inBackground,
        eventType: 'AwsApiCall',
        sessionCredentialFromConsole: null,
      }),
      /is a service that works in the background: nobody was signed in$/,
    ],
  ])('%s', (_, record, reason) => {
    expect(classify(eventOf(record)).reason).toMatch(reason);
  });
});
