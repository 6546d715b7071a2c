import { classify } from '../../../../lambda/judge/activity/classify';
import { aRootLogin, aRootRecord, eventOf, type CloudTrailJson } from '../../../support/cloudtrail';
import {
  application,
  call,
  createKey,
  denied,
  federated,
  iam,
  inBackground,
  inSession,
  oauth,
  switchMfaDelete,
  tool,
  withLongLivedKey,
} from '../../../support/root-calls';

describe('which one wins of those with a name', () => {
  it.each([
    [
      'the background actor over a named deed',
      aRootRecord({
        ...call('cloudtrail', 'StopLogging'),
        userIdentity: inBackground,
        sessionCredentialFromConsole: undefined,
      }),
      'root-by-service',
    ],
    [
      'a failed change of the password over a denied call',
      aRootRecord({ ...iam('ChangePassword'), ...denied }),
      'root-password-change-failed',
    ],
    [
      'a used key over a failed change of the password',
      aRootRecord({ ...iam('ChangePassword'), ...denied, userIdentity: withLongLivedKey }),
      'root-access-key-used',
    ],
    [
      'a denied call over the prompt for MFA',
      aRootLogin({ eventName: 'CheckMfa', responseElements: { CheckMfa: 'Failure' } }),
      'root-action-denied',
    ],
    [
      'a denied call over the recovery that it would have been',
      aRootLogin({
        eventName: 'PasswordRecoveryCompleted',
        responseElements: { PasswordRecoveryCompleted: 'Failure' },
      }),
      'root-action-denied',
    ],
    [
      'a denied call over a sign-in on the command line',
      aRootRecord({ ...oauth, ...denied, requestParameters: tool }),
      'root-action-denied',
    ],
    [
      'a denied call over credentials that root gave out',
      aRootRecord({ ...denied, userIdentity: federated }),
      'root-action-denied',
    ],
    [
      'a denied call over stopped logging',
      aRootRecord({ ...call('cloudtrail', 'StopLogging'), ...denied }),
      'root-action-denied',
    ],
    [
      'the prompt for MFA over a read',
      aRootLogin({ eventName: 'CheckMfa', responseElements: { CheckMfa: 'Success' }, readOnly: true }),
      'root-mfa-prompted',
    ],
    ['a sign-in on the command line over a read', aRootRecord({ ...oauth, requestParameters: tool }), 'root-cli-login'],
    [
      'a sign-in on the command line over a used key',
      aRootRecord({ ...oauth, requestParameters: tool, userIdentity: withLongLivedKey }),
      'root-cli-login',
    ],
    [
      'an application over a sign-in on the command line and a read',
      aRootRecord({ ...oauth, requestParameters: application }),
      'root-app-authorized',
    ],
    [
      'an application over a used key',
      aRootRecord({ ...oauth, requestParameters: application, userIdentity: withLongLivedKey }),
      'root-app-authorized',
    ],
    [
      'temporary credentials over a read',
      aRootRecord({ ...call('sts', 'GetSessionToken'), readOnly: true }),
      'root-temporary-credentials',
    ],
    [
      'temporary credentials over the key that got them',
      aRootRecord({ ...call('sts', 'GetSessionToken'), userIdentity: withLongLivedKey }),
      'root-temporary-credentials',
    ],
    ['a new key over a lasting way in, which a key for a user is', aRootRecord(createKey), 'root-access-key-created'],
    [
      'a registered device of root over a lasting way in',
      aRootRecord(iam('EnableMFADevice', { userName: 'AWS ROOT USER' })),
      'root-mfa-device-enabled',
    ],
    [
      'a certificate of root over a lasting way in',
      aRootRecord(iam('UploadSigningCertificate')),
      'root-signing-certificate-changed',
    ],
    ["root's own password over a lasting way in", aRootRecord(iam('CreateLoginProfile')), 'root-login-profile-created'],
    [
      "root's own password over the session that opened it",
      aRootRecord({ ...iam('CreateLoginProfile'), userIdentity: inSession }),
      'root-login-profile-created',
    ],
    [
      "a bucket with a trail's name over a task that only root can do",
      aRootRecord({
        ...switchMfaDelete,
        requestParameters: { bucketName: 'aws-cloudtrail-logs-1', VersioningConfiguration: { MfaDelete: 'Disabled' } },
      }),
      'root-logging-disabled',
    ],
    ['a secret over a read', aRootRecord({ ...call('ssm', 'GetParameters'), readOnly: true }), 'root-secret-read'],
    [
      'a used key over a task that only root can do',
      aRootRecord({ ...switchMfaDelete, userIdentity: withLongLivedKey }),
      'root-access-key-used',
    ],
    ['a task that only root can do over any action', aRootRecord(switchMfaDelete), 'root-only-task'],
    [
      'a task that only root can do over a read: the record may say read-only',
      aRootRecord({ ...switchMfaDelete, readOnly: true }),
      'root-only-task',
    ],
  ] satisfies [string, CloudTrailJson, string][])('%s', (_, record, detection) => {
    expect(classify(eventOf(record))).toMatchObject({ detection });
  });

  it.each([
    ['root-password-changed', iam('ChangePassword')],
    ['root-access-key-updated', iam('UpdateAccessKey', { status: 'Active' })],
    ['root-access-key-deleted', iam('DeleteAccessKey')],
    ['root-mfa-device-enabled', iam('EnableMFADevice')],
    ['root-mfa-device-created', iam('CreateVirtualMFADevice')],
    ['root-mfa-resynchronized', iam('ResyncMFADevice')],
    ['root-mfa-device-deleted', iam('DeleteVirtualMFADevice')],
    ['root-signing-certificate-changed', iam('UpdateSigningCertificate')],
    ['root-cloudfront-key-changed', iam('DeleteCloudFrontPublicKey')],
    ['root-login-profile-created', iam('CreateLoginProfile')],
    ['root-logging-disabled', call('config', 'StopConfigurationRecorder')],
    ['root-persistence', iam('CreateRole')],
    ['root-secret-read', call('secretsmanager', 'GetSecretValue')],
    ['root-spend-or-transfer', call('savingsplans', 'CreateSavingsPlan')],
    ['root-service-linked-role', iam('CreateServiceLinkedRole')],
  ])('%s over the key that did it, and behind credentials that root gave out', (detection, made) => {
    const by = (userIdentity: CloudTrailJson) => classify(eventOf(aRootRecord({ ...made, userIdentity })));

    expect(by(withLongLivedKey)).toMatchObject({ detection });
    expect(by(federated)).toMatchObject({ detection: 'root-temporary-credentials' });
  });

  it.each(['PasswordRecoveryRequested', 'PasswordRecoveryCompleted'])(
    '%s of an IAM user in China, where there is no root, is nothing of root',
    (eventName) => {
      const record = aRootLogin({ eventName, awsRegion: 'cn-north-1', userIdentity: { type: 'IAMUser' } });

      expect(classify(eventOf(record)).verdict).toBe('ignore');
    },
  );
});
