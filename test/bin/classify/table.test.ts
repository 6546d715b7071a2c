import { styleText } from 'node:util';
import { tablePrinter } from '../../../bin/commands/classify/table/table-printer';
import type { Paint } from '../../../bin/terminal/colours';
import { classify } from '../../../lambda/judge/activity/classify';
import { parseRecord } from '../../../lambda/observe/cloudtrail-record';
import { fixture } from '../../support/cloudtrail-fixture';

const pale: Paint = (_, text) => text;
const colourful: Paint = (style, text) => styleText(style, text, { validateStream: false });

function line(name: string, width: number | null, paint = pale): string {
  const record = parseRecord(fixture(name));
  return tablePrinter(width, paint).line(record, classify(record));
}

describe('the table of classify', () => {
  it.each([
    [
      'an alert',
      'root-login-without-mfa',
      '2026-11-21 03:12:45  alert critical  root-user        111122223333  us-east-1        root signed in without MFA from 203.0.113.9',
    ],
    [
      'what is kept',
      'root-console-polls-health',
      '2026-11-21 03:20:11  kept quietly    root-user        111122223333  us-east-1        root called DescribeEventAggregates (health) from 203.0.113.9',
    ],
    [
      'what is not about root',
      'user-groot-deactivates-mfa',
      '2026-11-21 03:20:11  not about root  other-principal  111122223333  us-east-1        DeactivateMFADevice (iam) by user/groot',
    ],
    [
      'what cannot be read',
      'record-without-identity',
      '-                    alert high      unidentified     111122223333  us-east-1        unreadable: It is not a CloudTrail record: userIdentity is missing or not of the documented form.',
    ],
  ])('says %s in one line, whole where nobody cuts it', (_, name, expected) => {
    expect(line(name, null)).toBe(expected);
  });

  it.each([
    [200, /^when \(UTC\) +verdict +actor +account +region +what happened$/],
    [124, /^when \(UTC\) +verdict +account +region +what happened$/],
    [107, /^when \(UTC\) +verdict +account +what happened$/],
    [80, /^when \(UTC\) {11}verdict +what happened$/],
    [72, /^when \(UTC\) {3}verdict {9}what happened$/],
    [40, /^when \(UTC\) {3}verdict {3}what happened$/],
  ])('has the columns that a terminal of %d characters has room for', (width, heading) => {
    expect(tablePrinter(width, pale).heading).toMatch(heading);
  });

  it.each([1, 30, 40, 60, 77, 80, 100, 120, 125, 200])('never exceeds a terminal of %d characters', (width) => {
    const names = ['root-login-without-mfa', 'record-without-identity', 'role-starts-instance'];

    // What the fixed columns of the narrowest layout take is the least.
    for (const name of names) expect(line(name, width).length).toBeLessThanOrEqual(Math.max(width, 24));
  });

  it('says the severity of an alert, and only that, where it is narrow', () => {
    expect(line('root-login-without-mfa', 40)).toBe('11-21 03:12  critical  root signed in w…');
    expect(line('root-console-polls-health', 40)).toBe('11-21 03:20  kept      root called Desc…');
    expect(line('user-groot-deactivates-mfa', 40)).toBe('11-21 03:20  -         DeactivateMFADev…');
  });

  it.each([
    ['red', 'grave', 'root-login-without-mfa'],
    ['yellow', 'milder', 'root-login-failed'],
    ['dim', 'kept', 'root-console-polls-health'],
    ['dim', 'not about root', 'user-groot-deactivates-mfa'],
  ] as const)('is %s where it is %s, on a terminal', (style, _, name) => {
    expect(line(name, 80, colourful)).toBe(colourful(style, line(name, 80)));
  });
});
