import type { CloudTrailJson } from './cloudtrail';

/** Parts of a record of root: who acts, what is called, how it ends. */
const root = { type: 'Root', arn: 'arn:aws:iam::111122223333:root', accountId: '111122223333' };
export const withLongLivedKey = { ...root, accessKeyId: 'AKIAEXAMPLEOLDROOTKY' };
export const inBackground = { ...root, invokedBy: 'autoscaling.amazonaws.com' };
export const inSession = { ...root, accessKeyId: 'ASIAEXAMPLE', sessionContext: { assumedRoot: 'true' } };
export const createKey = { eventSource: 'iam.amazonaws.com', eventName: 'CreateAccessKey', requestParameters: null };
export const deactivateMfa = {
  eventSource: 'iam.amazonaws.com',
  eventName: 'DeactivateMFADevice',
  requestParameters: {},
};
export const federated = {
  type: 'FederatedUser',
  arn: 'arn:aws:sts::111122223333:federated-user/build',
  accountId: '111122223333',
  accessKeyId: 'ASIAEXAMPLE',
  sessionContext: { sessionIssuer: { type: 'Root' } },
};
export const iam = (eventName: string, requestParameters: CloudTrailJson | null = null) => ({
  eventSource: 'iam.amazonaws.com',
  eventName,
  requestParameters,
});
export const call = (service: string, eventName: string, requestParameters: CloudTrailJson | null = null) => ({
  eventSource: `${service}.amazonaws.com`,
  eventName,
  requestParameters,
});
export const switchMfaDelete = call('s3', 'PutBucketVersioning', {
  bucketName: 'example',
  VersioningConfiguration: { MfaDelete: 'Enabled' },
});
export const oauth = { eventSource: 'signin.amazonaws.com', eventName: 'CreateOAuth2Token', readOnly: true };
export const tool = { client_id: 'arn:aws:signin:::devtools/same-device' };
export const application = { client_id: 'arn:aws:signin:::external-client/1' };
export const denied = { errorCode: 'AccessDenied', errorMessage: 'Access Denied' };
export const failedLogin = { responseElements: { ConsoleLogin: 'Failure' }, errorMessage: 'Failed authentication' };
export const policy = 'Authorization denied because of a resource-based policy';
export const openSession = (task: string, targetPrincipal = '444455556666') =>
  call('sts', 'AssumeRoot', {
    targetPrincipal,
    taskPolicyArn: { arn: `arn:aws:iam::aws:policy/root-task/${task}` },
  });
export const unlock = openSession('S3UnlockBucketPolicy');
export const audit = openSession('IAMAuditRootUserCredentials');
export const closing = call('account', 'CloseAccount');
export const leaving = call('organizations', 'LeaveOrganization');
export const unlockBucket = call('s3', 'DeleteBucketPolicy', { bucketName: 'example-locked' });
/** As the old billing console writes it. */
export const ofNobody = { accountId: '111122223333', accessKeyId: '' };
