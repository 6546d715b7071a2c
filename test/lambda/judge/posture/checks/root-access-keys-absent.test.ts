import { rootAccessKeysAbsent } from '../../../../../lambda/judge/posture/checks/root-access-keys-absent';
import {
  aHealthyPosture,
  aKey,
  aMemberWithoutCredentials,
  aReport,
  denied,
  pending,
  seen,
} from '../../../../support/posture';

const settings = { rootUnusedDays: 30 };

it.each([
  ['passes when there are none', seen(false), 'pass'],
  ['fails when there is one', seen(true), 'fail'],
  ['is unknown when AWS would not say', denied, 'unknown'],
] as const)('%s', (_, accessKeysPresent, outcome) => {
  expect(rootAccessKeysAbsent.judge(aHealthyPosture({ accessKeysPresent }), settings).outcome).toBe(outcome);
});

it('passes for a member without root credentials', () => {
  expect(rootAccessKeysAbsent.judge(aMemberWithoutCredentials(), settings).outcome).toBe('pass');
});

it('does not need the report to pass', () => {
  const judgement = rootAccessKeysAbsent.judge(aHealthyPosture({ credentialReport: denied }), settings);

  expect(judgement).toEqual({ outcome: 'pass', reason: 'root has no access key' });
});

it.each([
  ['one key', aReport(null, aKey()), 'root has 1 key, last used 12 Jun 2024 (s3, eu-west-1)'],
  ['a key that was never used', aReport(null, aKey({ lastUsedAt: null })), 'root has 1 key, no use on record'],
  [
    'a key without a place',
    aReport(null, aKey({ lastUsedService: null, lastUsedRegion: null })),
    'root has 1 key, last used 12 Jun 2024',
  ],
  [
    'two keys, one switched off',
    aReport(null, aKey(), aKey({ active: false, lastUsedAt: null })),
    'root has 2 keys, last used 12 Jun 2024 (s3, eu-west-1) and inactive, no use on record',
  ],
  [
    'a report that is being made',
    pending,
    'root has at least 1 key, last use not known: iam:GetCredentialReport has no report yet',
  ],
  [
    'a report older than the key',
    aReport(null),
    "root has at least 1 key, too new for AWS's last credential report to say whether it was used",
  ],
] as const)('says what is known of %s', (_, credentialReport, reason) => {
  const posture = aHealthyPosture({ accessKeysPresent: seen(true), credentialReport });

  expect(rootAccessKeysAbsent.judge(posture, settings)).toEqual({
    outcome: 'fail',
    headline: 'root has an access key',
    reason,
  });
});

it('names the keys where root itself asks', () => {
  const rootKeys = seen([
    { id: 'AKIAEXAMPLE1', active: true },
    { id: 'AKIAEXAMPLE2', active: false },
  ]);
  const posture = aHealthyPosture({ accessKeysPresent: seen(true), rootKeys });

  expect(rootAccessKeysAbsent.judge(posture, { rootUnusedDays: 30 }).reason).toMatch(
    /; AKIAEXAMPLE1, AKIAEXAMPLE2 \(inactive\)$/,
  );
});
