import { classify } from '../../../../lambda/judge/activity/classify';
import { aRootLogin, aRootRecord, eventOf, type CloudTrailJson } from '../../../support/cloudtrail';
import {
  createKey,
  deactivateMfa,
  denied,
  failedLogin,
  inBackground,
  inSession,
  policy,
  withLongLivedKey,
} from '../../../support/root-calls';

describe('which one wins', () => {
  it.each([
    [
      'a service event over what it is named',
      aRootRecord({ ...createKey, eventType: 'AwsServiceEvent' }),
      'root-by-service',
    ],
    [
      'the background actor over a denied call',
      aRootRecord({ ...denied, userIdentity: inBackground, sessionCredentialFromConsole: undefined }),
      'root-by-service',
    ],
    ['the console over the background actor', aRootRecord({ userIdentity: inBackground }), 'root-action'],
    [
      'the long-lived key over the background actor',
      aRootRecord({ userIdentity: { ...withLongLivedKey, invokedBy: 'autoscaling.amazonaws.com' } }),
      'root-access-key-used',
    ],
    [
      'a policy over a wrong password',
      aRootLogin({ ...failedLogin, errorMessage: policy, additionalEventData: { MFAUsed: 'No' } }),
      'root-login-denied-by-policy',
    ],
    [
      'a known password over the policy',
      aRootLogin({ ...failedLogin, errorMessage: policy, additionalEventData: { MFAUsed: 'Yes' } }),
      'root-login-failed-at-mfa',
    ],
    [
      'a policy that says "after authentication" over one that may have come before',
      aRootLogin({
        ...failedLogin,
        errorMessage: `${policy} after authentication`,
        additionalEventData: { MFAUsed: 'No' },
      }),
      'root-login-failed-at-mfa',
    ],
    [
      'a failed sign-in over a denied call',
      aRootLogin({ ...failedLogin, ...denied, additionalEventData: { MFAUsed: 'No' } }),
      'root-login-failed',
    ],
    [
      'a failed sign-in over a used key',
      aRootLogin({ ...failedLogin, userIdentity: withLongLivedKey, additionalEventData: { MFAUsed: 'No' } }),
      'root-login-failed',
    ],
    ['a sign-in over a used key', aRootLogin({ userIdentity: withLongLivedKey }), 'root-login'],
    [
      'a new key over the key that made it',
      aRootRecord({ ...createKey, userIdentity: withLongLivedKey }),
      'root-access-key-created',
    ],
    [
      'MFA switched off over the key that did it',
      aRootRecord({ ...deactivateMfa, userIdentity: withLongLivedKey }),
      'root-mfa-deactivated',
    ],
    [
      'MFA switched off over the session that did it',
      aRootRecord({ ...deactivateMfa, userIdentity: inSession }),
      'root-mfa-deactivated',
    ],
    [
      'a used key over a denied call',
      aRootRecord({ ...denied, userIdentity: withLongLivedKey }),
      'root-access-key-used',
    ],
    [
      'a used key over a denied attempt to make one',
      aRootRecord({ ...createKey, ...denied, userIdentity: withLongLivedKey }),
      'root-access-key-used',
    ],
    ['a used key over a read', aRootRecord({ readOnly: true, userIdentity: withLongLivedKey }), 'root-access-key-used'],
    ['a denied call over the deed it would have been', aRootRecord({ ...createKey, ...denied }), 'root-action-denied'],
    ['a denied call over a read', aRootRecord({ ...denied, readOnly: true }), 'root-action-denied'],
    [
      'a named deed over a read: the record may say read-only',
      aRootRecord({ ...createKey, readOnly: true }),
      'root-access-key-created',
    ],
    ['a named deed over any action', aRootRecord(deactivateMfa), 'root-mfa-deactivated'],
    ['a read over any action', aRootRecord({ readOnly: true }), 'root-read'],
  ] satisfies [string, CloudTrailJson, string][])('%s', (_, record, detection) => {
    expect(classify(eventOf(record))).toMatchObject({ detection });
  });

  it.each([
    ['a sign-in that AWS Sign-In did not record', { eventName: 'ConsoleLogin' }, 'root-action'],
    ['an MFA prompt that AWS Sign-In did not record', { eventName: 'CheckMfa' }, 'root-action'],
    ['a key that IAM did not make', { ...createKey, eventSource: 'example.amazonaws.com' }, 'root-action'],
    [
      'a key for a user without a name',
      { ...createKey, requestParameters: { userName: '' } },
      'root-access-key-created',
    ],
    [
      'a key for a user whose name is no text',
      { ...createKey, requestParameters: { userName: 7 } },
      'root-access-key-created',
    ],
    ['a device of a user called root', { ...deactivateMfa, requestParameters: { userName: 'root' } }, 'root-action'],
    [
      "a user's device that has the name of root's first one",
      {
        ...deactivateMfa,
        requestParameters: { userName: 'alice', serialNumber: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device' },
      },
      'root-action',
    ],
    [
      "root's device in AWS's own words, whatever it is called",
      {
        ...deactivateMfa,
        requestParameters: { userName: 'AWS ROOT USER', serialNumber: 'arn:aws:iam::111122223333:mfa/alice' },
      },
      'root-mfa-deactivated',
    ],
    [
      'a token that was not found: the doors are no console that looks around',
      { eventSource: 'signin.amazonaws.com', readOnly: true, errorCode: 'NoSuchClient' },
      'root-action-denied',
    ],
  ])('%s is taken for what it is', (_, changes, detection) => {
    expect(classify(eventOf(aRootRecord(changes)))).toMatchObject({ detection });
  });
});
