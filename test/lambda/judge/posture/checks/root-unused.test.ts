import { rootUnused } from '../../../../../lambda/judge/posture/checks/root-unused';
import { aHealthyPosture, aKey, aReport, denied, pending } from '../../../../support/posture';

const settings = { rootUnusedDays: 30 };
const twoDaysAgo = '2026-11-19T03:00:00.000Z';
const longAgo = '2019-05-05T00:00:00.000Z';

it.each([
  ['passes after a quiet half year', aReport(), 'pass', 'root unused for 154 days'],
  ['passes when no use is on record', aReport(null), 'pass', 'no use of root is on record'],
  [
    'fails when the password was used',
    aReport(twoDaysAgo),
    'fail',
    'root was used within 30 days: password used on 19 Nov 2026',
  ],
  [
    'fails when the second key was used',
    aReport(null, aKey(), aKey({ lastUsedAt: twoDaysAgo })),
    'fail',
    'root was used within 30 days: key used on 19 Nov 2026 (s3, eu-west-1)',
  ],
  [
    'fails by a key that was switched off since',
    aReport(null, aKey({ active: false, lastUsedAt: twoDaysAgo })),
    'fail',
    'root was used within 30 days: key used on 19 Nov 2026 (s3, eu-west-1)',
  ],
  [
    'names every use, newest first',
    aReport('2026-11-10T00:00:00.000Z', aKey({ lastUsedAt: twoDaysAgo })),
    'fail',
    'root was used within 30 days: key used on 19 Nov 2026 (s3, eu-west-1), password used on 10 Nov 2026',
  ],
  [
    'fails one moment before the window ends',
    aReport('2026-10-22T03:00:00.001Z'),
    'fail',
    'root was used within 30 days: password used on 22 Oct 2026',
  ],
  ['passes when the window has ended', aReport('2026-10-22T03:00:00.000Z'), 'pass', 'root unused for 30 days'],
  [
    'fails by a use that the clock puts in the future',
    aReport('2026-11-21T03:05:00.000Z'),
    'fail',
    'root was used within 30 days: password used on 21 Nov 2026',
  ],
] as const)('%s', (_, credentialReport, outcome, reason) => {
  expect(rootUnused.judge(aHealthyPosture({ credentialReport }), settings)).toMatchObject({ outcome, reason });
});

it.each([
  ['a report that is being made', pending],
  ['a report that AWS refuses', denied],
] as const)('is unknown by %s', (_, fact) => {
  const { cause, reason } = fact;

  expect(rootUnused.judge(aHealthyPosture({ credentialReport: fact }), settings)).toMatchObject({
    outcome: 'unknown',
    cause,
    reason,
  });
});

it('bug: elif between password and keys last used, so that an old password use hides a key used today', () => {
  const credentialReport = aReport(longAgo, aKey({ lastUsedAt: twoDaysAgo }));

  expect(rootUnused.judge(aHealthyPosture({ credentialReport }), settings).outcome).toBe('fail');
});

it.each([
  ['fresh use', twoDaysAgo, 'fail'],
  ['old use', longAgo, 'pass'],
] as const)('bug: date comparison inverted (%s)', (_, usedAt, outcome) => {
  expect(rootUnused.judge(aHealthyPosture({ credentialReport: aReport(usedAt) }), settings).outcome).toBe(outcome);
});

it("counts by the operator's window", () => {
  const posture = aHealthyPosture({ credentialReport: aReport('2026-06-19T08:00:00.000Z') });

  expect(rootUnused.judge(posture, { rootUnusedDays: 365 }).outcome).toBe('fail');
});
