import { RootSessions } from '../../../bin/commands/classify/root-sessions';
import { classify } from '../../../lambda/judge/activity/classify';
import { parseRecord } from '../../../lambda/observe/cloudtrail-record';
import { fixture } from '../../support/cloudtrail-fixture';
import type { CloudTrailJson } from '../../support/cloudtrail';

const opened = fixture('role-opens-root-session-to-unlock-bucket') as CloudTrailJson;
const call = fixture('root-session-unlocks-bucket') as CloudTrailJson;
const unmarked = {
  ...call,
  userIdentity: { ...(call['userIdentity'] as CloudTrailJson), sessionContext: undefined },
};

function sentencesOf(records: readonly unknown[]): readonly string[] {
  const sessions = new RootSessions();
  for (const record of records.map((json) => parseRecord(json))) sessions.add(record, classify(record));
  return sessions.sentences();
}

const sentence =
  'Root session ASIAEXAMPLEASSUMEDRT: opened on account 444455556666 by arn:aws:sts::111122223333:assumed-role/OrganizationAdmin/bob at 2026-11-21 03:20:11 UTC to remove the policy of a bucket; 1 call: DeleteBucketPolicy (s3).';

it.each([
  ['after its AssumeRoot', [opened, call]],
  ['before its AssumeRoot', [call, opened]],
  ['between other records', [fixture('role-starts-instance'), call, fixture('root-login-with-mfa'), opened]],
  ['twice: it is the same call', [call, opened, call, opened]],
])('names who opened a session whose call came %s', (_, records) => {
  expect(sentencesOf(records)).toEqual([sentence]);
});

it('says that a call was taken for root itself, where only AssumeRoot tells', () => {
  expect(sentencesOf([unmarked, opened])).toEqual([`${sentence} 1 line above took it for root itself.`]);
});

it.each([
  ['a session without a call', [opened]],
  ['a call without its AssumeRoot', [call]],
  ['a session that only reads', [fixture('administrator-assumes-root'), fixture('root-session-reads-summary')]],
  ['what cannot be read', [null, {}]],
])('says nothing of %s', (_, records) => {
  expect(sentencesOf(records)).toEqual([]);
});

const manyCalls = Array.from({ length: 103 }, (_, index) => ({ ...call, eventID: `call-${index}` }));

it('says how many calls of a session were too many', () => {
  expect(sentencesOf([opened, ...manyCalls]).at(-1)).toBe('Root sessions: 3 records too many to be joined.');
});

it('does not say it of a console in which root does much by itself', () => {
  const another = { credentials: { accessKeyId: 'ASIAEXAMPLEANOTHERONE' } };

  expect(sentencesOf(manyCalls)).toEqual([]);
  expect(sentencesOf([{ ...opened, responseElements: another }, ...manyCalls])).toEqual([]);
});

it('remembers and names only so many, and says so', () => {
  const many = Array.from({ length: 10_003 }, (_, index) => {
    const accessKeyId = `ASIAEXAMPLE${String(index).padStart(9, '0')}`;
    return [
      { ...opened, eventID: `opened-${index}`, responseElements: { credentials: { accessKeyId } } },
      { ...call, eventID: `call-${index}`, userIdentity: { ...(call['userIdentity'] as CloudTrailJson), accessKeyId } },
    ];
  }).flat();

  const sentences = sentencesOf(many);

  expect(sentences).toHaveLength(22);
  expect(sentences.slice(-2)).toEqual([
    '… and 9980 more root sessions.',
    'Root sessions: 6 records too many to be joined.',
  ]);
});
