import { classify } from '../../../../lambda/judge/activity/classify';
import {
  doubtfulKeyOf,
  isCallOf,
  isTemporaryKey,
  openedSessionOf,
  sessionKeyOf,
} from '../../../../lambda/judge/activity/opened-session';
import { aRoleRecord, aRootRecord, eventOf, type CloudTrailJson } from '../../../support/cloudtrail';
import { denied, unlock, unlockBucket } from '../../../support/root-calls';

const keyId = 'ASIAEXAMPLEASSUMEDRT';
const opening = aRoleRecord({
  ...unlock,
  eventTime: '2026-11-21T03:12:45Z',
  responseElements: { credentials: { accessKeyId: keyId } },
});

/** In the member account; AWS does not mark every such record as a session's. */
const aRole = 'arn:aws:sts::444455556666:assumed-role/Deploy/deploy';
const member = { type: 'Root', arn: 'arn:aws:iam::444455556666:root', accountId: '444455556666', accessKeyId: keyId };
const aCall = (changes: CloudTrailJson = {}) =>
  eventOf(aRootRecord({ ...unlockBucket, userIdentity: member, recipientAccountId: '444455556666', ...changes }));

const sessionOpened = () => openedSessionOf(eventOf(opening));

describe('what AssumeRoot opened', () => {
  it('is told with who opened it, on which account and what for', () => {
    expect(sessionOpened()).toEqual({
      keyId,
      eventId: '1f0c6e2a-5b7d-4c3e-9a10-2d4f6b8c0e12',
      openedAt: '2026-11-21T03:12:45Z',
      callerAccountId: '111122223333',
      callerArn: 'arn:aws:sts::111122223333:assumed-role/Deploy/deploy',
      targetAccountId: '444455556666',
      purpose: 'to remove the policy of a bucket',
      readsOnly: false,
    });
  });

  it.each([
    ['that was denied', { ...opening, ...denied }],
    ['whose answer has no key', { ...opening, responseElements: null }],
    ['whose answer has no temporary key', { ...opening, responseElements: { credentials: { accessKeyId: 'AKIA1' } } }],
    ['that is another call', { ...opening, eventName: 'AssumeRole' }],
    ['of another service', { ...opening, eventSource: 'example.amazonaws.com' }],
  ])('is nothing of a record %s', (_, record) => {
    expect(openedSessionOf(eventOf(record))).toBeNull();
  });
});

describe('a call under root by a temporary key', () => {
  it.each([
    ['at once', {}, true],
    ['a quarter of an hour later', { eventTime: '2026-11-21T03:27:45Z' }, true],
    ['by a clock that is behind', { eventTime: '2026-11-21T03:12:15Z' }, true],
    ['a minute before, by a clock that is behind', { eventTime: '2026-11-21T03:11:45Z' }, true],
    ['as late as a session and a clock allow', { eventTime: '2026-11-21T03:28:45Z' }, true],
    ['a second later than that', { eventTime: '2026-11-21T03:28:46Z' }, false],
    ['an hour later', { eventTime: '2026-11-21T04:12:45Z' }, false],
    ['long before', { eventTime: '2026-11-21T03:00:00Z' }, false],
    ['by another key', { userIdentity: { ...member, accessKeyId: 'ASIAEXAMPLEOTHERKEYX' } }, false],
    ['in another account', { userIdentity: { ...member, accountId: '777788889999' } }, false],
    ['by a role that has this key', { userIdentity: { ...member, type: 'AssumedRole', arn: aRole } }, false],
  ])('is of the session: %s', (_, changes, expected) => {
    const session = sessionOpened();

    expect(session !== null && isCallOf(session, aCall(changes))).toBe(expected);
  });

  it.each([
    ['a long-lived key', 'AKIAEXAMPLEOLDROOTKY'],
    ['no key', ''],
    ['what is no key', 'ASIA<b>'],
  ])('is no call of any session with %s', (_, accessKeyId) => {
    expect(sessionKeyOf(aCall({ userIdentity: { ...member, accessKeyId } }))).toBeNull();
  });

  it.each([
    ['where the record does not say whose it is', {}, keyId],
    ['not where AWS marks it as a session', { sessionContext: { assumedRoot: 'true' } }, null],
    ['not by a long-lived key', { accessKeyId: 'AKIAEXAMPLEOLDROOTKY' }, null],
  ])('leaves open whose it is: %s', (_, changes, expected) => {
    expect(doubtfulKeyOf(aCall({ userIdentity: { ...member, ...changes }, sessionCredentialFromConsole: null }))).toBe(
      expected,
    );
  });

  it('leaves nothing open at the console, where root itself is marked', () => {
    expect(doubtfulKeyOf(aCall({ sessionCredentialFromConsole: 'true' }))).toBeNull();
  });

  it.each([
    ['a temporary key', keyId, true],
    ['with something before it', ` ${keyId}`, false],
    ['with something behind it', `${keyId}<b>`, false],
  ])('is made with a key: %s', (_, text, expected) => {
    expect(isTemporaryKey(text)).toBe(expected);
  });

  it('is judged as a root session when its AssumeRoot is known, and as root itself in doubt', () => {
    const session = sessionOpened();

    expect(classify(aCall(), session)).toMatchObject({ actor: 'root-session', detection: 'root-session-action' });
    expect(classify(aCall())).toMatchObject({ actor: 'root-user', detection: 'root-action' });
    expect(classify(aCall({ eventTime: '2026-11-21T04:12:45Z' }), session)).toMatchObject({ actor: 'root-user' });
  });
});
