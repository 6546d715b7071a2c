import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { Classification } from '../../../../lambda/domain/verdict';
import { classify } from '../../../../lambda/judge/activity/classify';
import { rootAccessKeyUsed } from '../../../../lambda/judge/activity/rules/root-access-key-used';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { aRootRecord, type CloudTrailJson } from '../../../support/cloudtrail';
import { aStepContext } from '../../../support/step-context';

const judge = (record: CloudTrailJson): Classification => classify(parseRecord(record));

const userIdentity = {
  type: 'FederatedUser',
  arn: 'arn:aws:sts::111122223333:federated-user/anna',
  accountId: '111122223333',
  sessionContext: { sessionIssuer: { type: 'Root', arn: 'arn:aws:iam::111122223333:root' } },
};
const used = (changes: CloudTrailJson) => judge(aRootRecord({ userIdentity, ...changes }));

describe('credentials that root gave out', () => {
  it.each([
    [
      'the trail is stopped',
      'cloudtrail',
      'StopLogging',
      'critical',
      /; by itself that is root-logging-disabled, critical$/,
    ],
    ['a machine is started', 'ec2', 'RunInstances', 'high', /had issued$/],
    ['something is listed', 's3', 'ListBuckets', 'high', /had issued$/],
  ])('are told of as gravely as what is done with them: %s', (_, service, eventName, severity, reason) => {
    const classification = used({ eventSource: `${service}.amazonaws.com`, eventName });

    expect(classification).toMatchObject({ detection: 'root-temporary-credentials', verdict: 'alert', severity });
    expect(classification.reason).toMatch(reason);
  });
});

describe('what was refused to credentials that root gave out', () => {
  it.each([
    [
      'is named when it was grave',
      'cloudtrail',
      'StopLogging',
      'Root user tried to stop or narrow logging and was denied',
    ],
    [
      'is their use when it was not',
      's3',
      'ListBuckets',
      'Root user tried to use credentials that it had given out and was denied',
    ],
  ])('%s', (_, service, eventName, title) => {
    const refused = used({ eventSource: `${service}.amazonaws.com`, eventName, errorCode: 'AccessDenied' });

    expect(refused).toMatchObject({ detection: 'root-action-denied', severity: 'high', title });
  });
});

describe("a key of another account's root", () => {
  const record = aRootRecord({
    eventSource: 'sts.amazonaws.com',
    eventName: 'GetCallerIdentity',
    readOnly: true,
    recipientAccountId: '444455556666',
    userIdentity: { ...(aRootRecord()['userIdentity'] as CloudTrailJson), accessKeyId: 'AKIAIOSFODNN7EXAMPLE' },
  });
  const steps = rootAccessKeyUsed.nextSteps(aStepContext({ foreignAccount: parseAccountId('111122223333') }));

  it('is told of as theirs', () => {
    expect(judge(record)).toMatchObject({
      detection: 'root-access-key-used',
      title: 'A root access key of account 111122223333 was used',
    });
  });

  it.each(['expected', 'unexpected'] as const)('is not ours to end when it was %s', (branch) => {
    expect(steps[branch].join(' ')).toContain('account 111122223333');
    expect(steps[branch].join(' ')).not.toMatch(/End the key|delete this account|Change root's password/);
  });
});
