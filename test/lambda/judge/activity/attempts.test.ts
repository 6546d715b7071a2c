import { classify } from '../../../../lambda/judge/activity/classify';
import { aRootRecord, eventOf } from '../../../support/cloudtrail';
import {
  createKey,
  deactivateMfa,
  denied,
  federated,
  iam,
  oauth,
  switchMfaDelete,
  tool,
} from '../../../support/root-calls';

describe('a call that was denied', () => {
  it.each([
    ['make a key', createKey, 'Root user tried to make itself an access key and was denied'],
    ['switch MFA off', deactivateMfa, 'Root user tried to deactivate its MFA device and was denied'],
  ])('a denied attempt to %s is high and named in the title', (_, call, title) => {
    expect(classify(eventOf(aRootRecord({ ...call, ...denied })))).toMatchObject({ severity: 'high', title });
  });

  it('an attempt that failed for another reason is not called denied', () => {
    const record = aRootRecord({ ...createKey, errorCode: 'LimitExceeded' });

    expect(classify(eventOf(record))).toMatchObject({
      severity: 'high',
      title: 'Root user tried to make itself an access key and failed',
    });
  });

  it('a denied attempt at something for an IAM user is not root making itself a key', () => {
    const record = aRootRecord({ ...createKey, ...denied, requestParameters: { userName: 'alice' } });

    expect(classify(eventOf(record))).toMatchObject({
      severity: 'high',
      title: 'Root user tried to make a lasting way in and was denied',
    });
  });

  it.each([
    ['to switch a key off', iam('UpdateAccessKey', { status: 'Inactive' }), 'UpdateAccessKey (iam)'],
    ['to delete a certificate', iam('DeleteSigningCertificate'), 'DeleteSigningCertificate (iam)'],
    ['to make a virtual device', iam('CreateVirtualMFADevice'), 'CreateVirtualMFADevice (iam)'],
    ['to switch MFA delete', switchMfaDelete, 'PutBucketVersioning (s3)'],
    ['to start an instance', {}, 'RunInstances (ec2)'],
  ])('a denied attempt %s is not grave, since the deed is not', (_, call, words) => {
    expect(classify(eventOf(aRootRecord({ ...call, ...denied })))).toMatchObject({
      severity: 'medium',
      title: `Root user was denied ${words}`,
    });
  });

  it('a refused renewal of a session is not a denied sign-in on the command line', () => {
    const record = aRootRecord({ ...oauth, requestParameters: { ...tool, grant_type: 'refresh_token' }, ...denied });

    expect(classify(eventOf(record))).toMatchObject({ severity: 'medium', detection: 'root-action-denied' });
  });

  it('a denied call of credentials that root gave out is not said to be a try to get some', () => {
    expect(classify(eventOf(aRootRecord({ ...denied, userIdentity: federated })))).toMatchObject({
      severity: 'high',
      title: 'Root user tried to use credentials that it had given out and was denied',
    });
  });
});
