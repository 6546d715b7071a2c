import { classify } from '../../../../lambda/judge/activity/classify';
import { aRoleRecord, aRootRecord, eventOf } from '../../../support/cloudtrail';
import {
  call,
  closing,
  denied,
  inSession,
  leaving,
  unlock,
  unlockBucket,
  withLongLivedKey,
} from '../../../support/root-calls';

describe('the words', () => {
  it.each([
    [
      'name the account on which a session was opened',
      aRoleRecord(unlock),
      'A root session was opened on account 444455556666',
    ],
    [
      'name it by its arn as well',
      aRoleRecord(call('sts', 'AssumeRoot', { targetPrincipal: 'arn:aws:iam::444455556666:root' })),
      'A root session was opened on account 444455556666',
    ],
    [
      'do not repeat what is no account',
      aRoleRecord(call('sts', 'AssumeRoot', { targetPrincipal: '<b>444455556666' })),
      'A root session was opened on an account',
    ],
    [
      'say that it was denied',
      aRoleRecord({ ...unlock, ...denied }),
      'Somebody tried to open a root session on account 444455556666',
    ],
    [
      'say that it failed',
      aRoleRecord({ ...unlock, errorCode: 'RegionDisabledException' }),
      'Somebody tried to open a root session on account 444455556666',
    ],
    [
      'say that an account was not closed',
      aRoleRecord({ ...closing, ...denied }),
      'Somebody tried to close an account',
    ],
    ['say that nobody left', aRoleRecord({ ...leaving, ...denied }), 'Somebody tried to leave the organization'],
    [
      'name what root was denied, though by others it is milder',
      aRootRecord({ ...call('organizations', 'DetachPolicy'), ...denied }),
      'Root user tried to change a guardrail of the organization and was denied',
    ],
    [
      'do not say that the address was changed when a change was begun',
      aRoleRecord(call('account', 'StartPrimaryEmailUpdate')),
      "A change of the account's e-mail address was begun",
    ],
    [
      'say that the address was changed',
      aRoleRecord(call('account', 'AcceptPrimaryEmailUpdate')),
      "The account's e-mail address was changed",
    ],
    [
      'do not say that the phone number was verified when a code was sent',
      aRoleRecord(call('account', 'SendPhoneNumberVerification')),
      "A code to verify the account's phone number was asked for",
    ],
    [
      'say that the phone number was verified',
      aRoleRecord(call('account', 'VerifyPhoneNumber')),
      "The account's phone number was verified anew",
    ],
    [
      'name the phone number that was not verified',
      aRootRecord({ ...call('account', 'VerifyPhoneNumber'), ...denied }),
      "Root user tried to verify the account's phone number anew and was denied",
    ],
    [
      'name the bucket that stayed locked',
      aRootRecord({ ...unlockBucket, ...denied, userIdentity: inSession }),
      'Root session tried to open a bucket or a queue and was denied',
    ],
    [
      'do not name a contact that was not changed',
      aRootRecord({ ...call('account', 'PutAlternateContact'), ...denied }),
      'Root user was denied PutAlternateContact (account)',
    ],
    [
      'name the delegate',
      aRootRecord({
        userIdentity: {
          ...withLongLivedKey,
          accessKeyId: 'ASIAEXAMPLE',
          invokedByDelegate: { accountId: '777788889999' },
        },
      }),
      'Delegate (account 777788889999) called RunInstances (ec2)',
    ],
  ])('%s', (_, record, title) => {
    expect(classify(eventOf(record))).toMatchObject({ title });
  });

  it('name the service between', () => {
    const userIdentity = {
      type: 'AssumedRole',
      arn: 'arn:aws:sts::111122223333:assumed-role/x/y',
      invokedBy: 'cloudformation.amazonaws.com',
    };

    expect(classify(eventOf(aRootRecord({ ...call('account', 'PutAlternateContact'), userIdentity })))).toMatchObject({
      via: 'cloudformation',
      reason: expect.stringContaining('PutAlternateContact (account) via cloudformation') as string,
    });
  });
});
