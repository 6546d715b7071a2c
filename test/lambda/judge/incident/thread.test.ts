import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { ActorKind } from '../../../../lambda/domain/verdict';
import { classify } from '../../../../lambda/judge/activity/classify';
import { placeOf, restOf } from '../../../../lambda/judge/incident/thread';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { aRootRecord, eventOf } from '../../../support/cloudtrail';
import { fixture } from '../../../support/cloudtrail-fixture';

const root = eventOf(aRootRecord());
const home = parseAccountId('444455556666');
const ana = 'arn:aws:iam::444455556666:user/ana';
const pretender = 'arn:aws:iam::444455556666:user/arn:aws:sts::111122223333:assumed-role/ci/ana';
const session = { ...root, identity: { ...root.identity, keyId: 'ASIAEXAMPLEEXAMPLE00' } };

describe('the thread of a record', () => {
  it.each([
    ['is one for an account, whatever root does', root, 'root-user', { key: 'root/111122223333' }],
    ['is the same for whoever is not named, since it may be root', root, 'unidentified', { key: 'root/111122223333' }],
    [
      "is another for another account's root",
      { ...root, identity: { ...root.identity, accountId: '444455556666' } },
      'root-user',
      { accountId: '111122223333', key: 'root/444455556666' },
    ],
    ['is that of its key for a root session', session, 'root-session', { key: 'by-key/ASIAEXAMPLEEXAMPLE00' }],
    [
      'is that of the caller for any other, where the record is',
      { ...root, identity: { ...root.identity, arn: ana } },
      'other-principal',
      { accountId: '111122223333', key: `caller/${ana}` },
    ],
    [
      'is one for all sessions of a role',
      { ...root, identity: { ...root.identity, arn: 'arn:aws:sts::111122223333:assumed-role/ci/job-4711' } },
      'other-principal',
      { accountId: '111122223333', key: 'caller/arn:aws:sts::111122223333:assumed-role/ci' },
    ],
    [
      'is one for all federated users of an account, who have whatever name they were given',
      { ...root, identity: { ...root.identity, arn: 'arn:aws:sts::111122223333:federated-user/u17' } },
      'other-principal',
      { accountId: '111122223333', key: 'caller/arn:aws:sts::111122223333:federated-user' },
    ],
    [
      'is that of a user whose path only reads like a role',
      { ...root, identity: { ...root.identity, arn: pretender } },
      'other-principal',
      { accountId: '111122223333', key: `caller/${pretender}` },
    ],
    [
      'is one of the account for a caller without a name',
      { ...root, identity: { ...root.identity, arn: null } },
      'other-principal',
      { accountId: '111122223333', key: 'caller/unknown' },
    ],
    ['is one of the account for AWS itself', root, 'aws-service', { key: 'service/111122223333' }],
  ] as const)('%s', (_, record, actor: ActorKind, place) => {
    expect({ place: placeOf(record, actor) }).toMatchObject({ place });
  });

  it.each([
    ['that of root when it names its account', root.accountId, home, { key: 'root/111122223333' }],
    ['one where we run when it names none', null, home, { accountId: '444455556666', key: 'unreadable/444455556666' }],
    ['none when it names none, and where we run is not known', null, null, null],
  ] as const)('is, for a record that cannot be read, %s', (_, accountId, at, place) => {
    const record = { kind: 'unreadable', hash: 'x', reason: '', excerpt: '', eventId: null, region: null } as const;

    expect({ place: placeOf({ ...record, accountId }, 'unidentified', at) }).toMatchObject({ place });
  });

  it('is the same for a failed sign-in and for the one that worked', () => {
    const keys = ['root-login-failed', 'root-login-without-mfa', 'root-login-failed-at-mfa'].map((name) => {
      const record = parseRecord(fixture(name));
      return placeOf(record, classify(record).actor)?.key;
    });

    expect(new Set(keys)).toEqual(new Set(['root/111122223333']));
  });
});

it.each([
  ['root/111122223333', 30],
  ['by-key/ASIAEXAMPLEEXAMPLE00', 15],
  [`caller/${ana}`, 15],
  ['service/111122223333', 15],
  ['unreadable/111122223333', 15],
])('an incident of %s rests after %i minutes', (key, minutes) => {
  expect(restOf(key)).toBe(minutes * 60_000);
});
