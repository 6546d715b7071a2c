import { classify } from '../../../../lambda/judge/activity/classify';
import { aRoleRecord, aRootLogin, aRootRecord, eventOf, type CloudTrailJson } from '../../../support/cloudtrail';
import {
  audit,
  call,
  closing,
  denied,
  federated,
  iam,
  inBackground,
  inSession,
  leaving,
  ofNobody,
  unlock,
  unlockBucket,
  withLongLivedKey,
} from '../../../support/root-calls';

describe('which one wins of what concerns root, the account and the organization', () => {
  it.each([
    [
      'a service event under root over the closing of an account',
      aRootRecord({ ...closing, eventType: 'AwsServiceEvent' }),
      'root-by-service',
    ],
    [
      'the background actor over leaving the organization',
      aRootRecord({ ...leaving, userIdentity: inBackground, sessionCredentialFromConsole: undefined }),
      'root-by-service',
    ],
    ['a denied closing of the account over any denied call', aRootRecord({ ...closing, ...denied }), 'account-closed'],
    ['a denied leaving over any denied call', aRootRecord({ ...leaving, ...denied }), 'organization-left'],
    ['a denied root session over any denied call', aRootRecord({ ...unlock, ...denied }), 'root-session-started'],
    [
      'a denied closing over the key that tried it',
      aRootRecord({ ...closing, ...denied, userIdentity: withLongLivedKey }),
      'account-closed',
    ],
    [
      'a denied leaving over the key that tried it',
      aRootRecord({ ...leaving, ...denied, userIdentity: withLongLivedKey }),
      'organization-left',
    ],
    [
      'a closing that was denied in the words of a sign-in over any denied call',
      aRootLogin({
        ...call('signin', 'CloseAccount'),
        eventSource: 'billingconsole.amazonaws.com',
        errorCode: 'AccessDenied',
      }),
      'account-closed',
    ],
    [
      'a denied call over the change of the address',
      aRootRecord({ ...iam('UpdateAccountEmailAddress'), ...denied }),
      'root-action-denied',
    ],
    ['a denied call over a session that only reads', aRootRecord({ ...audit, ...denied }), 'root-action-denied'],
    [
      'a denied call over what a session does',
      aRootRecord({ ...unlockBucket, ...denied, userIdentity: inSession }),
      'root-action-denied',
    ],
    [
      'a used key over a denied change of the name',
      aRootRecord({ ...call('account', 'PutAccountName'), ...denied, userIdentity: withLongLivedKey }),
      'root-access-key-used',
    ],
    [
      'credentials that root gave out over the name that they changed',
      aRootRecord({ ...call('account', 'PutAccountName'), userIdentity: federated }),
      'root-temporary-credentials',
    ],
    ['a session that only reads over a read', aRootRecord({ ...audit, readOnly: true }), 'root-session-audit'],
    ['a change of the address over any action', aRootRecord(iam('UpdateAccountEmailAddress')), 'root-email-changed'],
    [
      'a changed name in the sign-in form over any action',
      aRootLogin({ eventName: 'AccountNameUpdated', responseElements: { AccountNameUpdated: 'Success' } }),
      'account-name-changed',
    ],
    [
      'a setting of the old billing console over any action of nobody named',
      aRootRecord({ ...call('billingconsole', 'SetAccountPreferences'), userIdentity: ofNobody }),
      'account-preferences-changed',
    ],
    ['a region over any action', aRootRecord(call('account', 'EnableRegion')), 'region-opt-in-changed'],
    [
      'a lasting way in over what a session does',
      aRootRecord({ ...iam('CreateUser', { userName: 'x' }), userIdentity: inSession }),
      'root-persistence',
    ],
    [
      "a trail's bucket over what a session does",
      aRootRecord({
        ...call('s3', 'DeleteBucketPolicy', { bucketName: 'aws-cloudtrail-logs-1' }),
        userIdentity: inSession,
      }),
      'root-logging-disabled',
    ],
    [
      'the phone number over what a session does',
      aRootRecord({ ...call('account', 'VerifyPhoneNumber'), userIdentity: inSession }),
      'account-contact-changed',
    ],
    [
      'what a session does over a task that only root can do',
      aRootRecord({
        ...call('s3', 'PutBucketVersioning', { bucketName: 'x', VersioningConfiguration: { MfaDelete: 'Enabled' } }),
        userIdentity: inSession,
      }),
      'root-session-action',
    ],
    [
      'what a session does over any action',
      aRootRecord({ ...unlockBucket, userIdentity: inSession }),
      'root-session-action',
    ],
    [
      'what a session reads over any read',
      aRootRecord({ readOnly: true, userIdentity: inSession }),
      'root-session-action',
    ],
    [
      'a session that asks for what is not there over a denied call',
      aRootRecord({ readOnly: true, errorCode: 'NoSuchBucketPolicy', userIdentity: inSession }),
      'root-session-action',
    ],
    [
      'a used key over what only claims to be a session',
      aRootRecord({ ...unlockBucket, userIdentity: { ...inSession, accessKeyId: 'AKIAEXAMPLEOLDROOTKY' } }),
      'root-access-key-used',
    ],
  ] satisfies [string, CloudTrailJson, string][])('%s', (_, record, detection) => {
    expect(classify(eventOf(record))).toMatchObject({ detection });
  });

  it.each([
    ['root-email-changed', iam('UpdateAccountEmailAddress')],
    ['account-name-changed', call('account', 'PutAccountName')],
    ['account-preferences-changed', call('billingconsole', 'SetAccountPreferences')],
    ['account-contact-changed', call('account', 'PutContactInformation')],
    ['organization-joined', call('organizations', 'AcceptHandshake')],
    ['organization-root-access-changed', iam('EnableOrganizationsRootSessions')],
    ['organization-guardrail-changed', call('organizations', 'DetachPolicy')],
    ['root-delegation-changed', iam('AcceptDelegationRequest')],
    ['signin-policy-changed', call('signin', 'PutResourcePermissionStatement')],
    ['region-opt-in-changed', call('account', 'DisableRegion')],
    ['account-closed', closing],
    ['organization-left', leaving],
    ['root-session-started', unlock],
    ['root-session-audit', audit],
  ])('%s over the key that did it, and over the session that did it', (detection, made) => {
    const by = (userIdentity: CloudTrailJson) => classify(eventOf(aRootRecord({ ...made, userIdentity })));

    expect(by(withLongLivedKey)).toMatchObject({ detection });
    expect(by(inSession)).toMatchObject({ detection });
  });

  it.each([
    ['account-closed', closing],
    ['organization-left', leaving],
    ['root-session-started', unlock],
  ])('%s also when others were denied', (detection, made) => {
    expect(classify(eventOf(aRoleRecord({ ...made, ...denied })))).toMatchObject({ detection, severity: 'high' });
  });

  it.each([
    ['a change of the address', iam('UpdateAccountEmailAddress')],
    ['a session that only reads', audit],
    ['an accepted invitation', call('organizations', 'AcceptHandshake')],
    ['a changed guardrail', call('organizations', 'DetachPolicy')],
    ['a changed setting', call('billingconsole', 'SetAccountPreferences')],
  ])('%s is nothing of root when others were denied it', (_, made) => {
    expect(classify(eventOf(aRoleRecord({ ...made, ...denied }))).verdict).toBe('ignore');
  });
});
