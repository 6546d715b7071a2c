import * as fc from 'fast-check';
import { parseAccountId } from '../../../../lambda/domain/account-id';
import { bruteForceIn, failedSignInOf, type FailedSignIn } from '../../../../lambda/judge/activity/brute-force';
import { classify } from '../../../../lambda/judge/activity/classify';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { fixture } from '../../../support/cloudtrail-fixture';

const ours = parseAccountId('111122223333');
const theirs = parseAccountId('444455556666');

/** Failures at these minutes past midnight. */
function failedAt(minutes: readonly number[], accountId = ours): readonly FailedSignIn[] {
  return minutes.map((minute) => ({ accountId, eventId: `at ${minute}`, at: minute * 60_000 }));
}

describe('brute force', () => {
  it.each([
    ['four failures', [0, 1, 2, 3], []],
    ['five in a minute', [0, 0.2, 0.4, 0.6, 0.8], [{ failures: 5, from: 0, until: 0.8 }]],
    ['five in exactly fifteen minutes', [0, 1, 2, 3, 15], [{ failures: 5, from: 0, until: 15 }]],
    ['five in a second more', [0, 1, 2, 3, 15 + 1 / 60], []],
    ['five in any order', [15, 2, 0, 3, 1], [{ failures: 5, from: 0, until: 15 }]],
    [
      'five with others long before and after',
      [0, 100, 101, 102, 103, 104, 200],
      [{ failures: 5, from: 100, until: 104 }],
    ],
    ['windows that overlap', [0, 4, 8, 12, 14, 18, 22, 26], [{ failures: 8, from: 0, until: 26 }]],
    [
      'two bursts',
      [0, 1, 2, 3, 4, 60, 61, 62, 63, 64, 65],
      [
        { failures: 5, from: 0, until: 4 },
        { failures: 6, from: 60, until: 65 },
      ],
    ],
  ])('in %s', (_, minutes, bursts) => {
    const found = bruteForceIn(failedAt(minutes));

    expect(found).toEqual(
      bursts.map(({ failures, from, until }) => ({
        accountId: ours,
        firstEventId: `at ${from}`,
        failures,
        from: from * 60_000,
        until: until * 60_000,
      })),
    );
  });

  it('counts for each account on its own', () => {
    const failed = [...failedAt([0, 1, 2]), ...failedAt([0, 1], theirs)];

    expect(bruteForceIn(failed)).toEqual([]);
    expect(bruteForceIn([...failed, ...failedAt([2, 3, 4], theirs)])).toMatchObject([
      { accountId: theirs, failures: 5 },
    ]);
  });

  it('counts an event once, however often it is delivered', () => {
    const failed = failedAt([0, 1, 2, 3]);

    expect(bruteForceIn([...failed, ...failed])).toEqual([]);
  });

  it('finds every five within fifteen minutes, and never counts one failure twice', () => {
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 60 });

    fc.assert(
      fc.property(minutes, (some) => {
        const sorted = [...some].sort((left, right) => left - right);
        const inBurst = sorted.filter((_, index) =>
          [0, 1, 2, 3, 4].some((before) => {
            const [first, last] = [sorted[index - before], sorted[index - before + 4]];
            return first !== undefined && last !== undefined && last - first <= 15;
          }),
        );

        const found = bruteForceIn(failedAt(some));

        expect(found.reduce((sum, { failures }) => sum + failures, 0)).toBe(inBurst.length);
      }),
    );
  });

  it.each([
    ['a wrong password', 'root-login-failed', true],
    ['a failure at MFA', 'root-login-failed-at-mfa', true],
    ['a denial by policy, for no password was tried', 'root-login-denied-by-resource-policy', false],
    ['a sign-in that worked', 'root-login-with-mfa', false],
    ['a failure of whom nobody names', 'nobody-named-fails-to-sign-in', true],
    ['the failure of a user', 'user-login-failed', false],
    ['what is no record', 'record-without-identity', false],
  ])('has its part in %s: %s', (_, name, counts) => {
    const record = parseRecord(fixture(name));

    expect(failedSignInOf(record, classify(record)) !== null).toBe(counts);
  });
});
