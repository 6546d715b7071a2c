import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAccountId } from '../../../../lambda/domain/account-id';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { classify } from '../../../../lambda/judge/activity/classify';
import { findingOf } from '../../../support/activity-finding';
import { aRootLogin, aRootRecord, eventOf } from '../../../support/cloudtrail';
import { fixture } from '../../../support/cloudtrail-fixture';

/** Bugs seen in other products. Each is named after the bug; each fails when the bug is put back. */
const judge = (record: unknown) => classify(parseRecord(record));

const findingFor = (record: unknown, { id, name }: { id: string; name: string }) =>
  findingOf(parseRecord(record), { profile: { id: parseAccountId(id), name, standing: 'management' } });

/** Bugs that another part could repeat are tested there, under the bug's name; seen from the folder `test`. */
const testedElsewhere = [
  ['"root" in arn', 'lambda/observe/virtual-mfa.test.ts'],
  ['a differently named virtual device passes as hardware', 'lambda/observe/virtual-mfa.test.ts'],
  ['partition hard-coded', 'lambda/observe/live-posture.test.ts'],
  ['only password_enabled == "true" understood', 'lambda/observe/credential-report-row.test.ts'],
  ['elif between password and keys last used', 'lambda/judge/posture/checks/root-unused.test.ts'],
  ['date comparison inverted', 'lambda/judge/posture/checks/root-unused.test.ts'],
  ['account without root credentials has no finding', 'lambda/judge/posture/checks/root-mfa-enabled.test.ts'],
  ['publish error logged and swallowed', 'lambda/handlers/activity.test.ts'],
  ["hub account's or management account's own root not watched", 'lambda/handlers/activity.test.ts'],
  ["hub account's or management account's own root not watched", 'lambda/contract/event-patterns.test.ts'],
  ['alarm topic encrypted with alias/aws/sns', 'lib/constructs/alert-channels.test.ts'],
  ['rule left in state ENABLED', 'lib/constructs/event-rule.test.ts'],
  ['alarm period of 86,400 s', 'lib/constructs/watch.test.ts'],
] as const;

it.each(testedElsewhere)('bug: %s is tested in %s', (bug, file) => {
  expect(readFileSync(join(__dirname, '../../..', file), 'utf8')).toContain(`bug: ${bug}`);
});

describe('bugs that are not repeated', () => {
  it('AwsServiceEvent misspelt: the exclusion never matches', () => {
    expect(judge(fixture('service-event-under-root'))).toMatchObject({
      detection: 'root-by-service',
      verdict: 'record',
    });
  });

  it('a failed login announced as a success', () => {
    const judged = judge(fixture('root-login-failed'));

    expect(judged).toMatchObject({ detection: 'root-login-failed', title: 'Root sign-in failed' });
    expect(judged.reason).not.toMatch(/succe/);
  });

  it('a failed login that carries no error code announced as a success', () => {
    const record = aRootLogin({
      responseElements: { ConsoleLogin: 'Failure' },
      errorCode: undefined,
      errorMessage: undefined,
    });

    expect(judge(record)).toMatchObject({ detection: 'root-login-failed-at-mfa' });
  });

  it('a failed login taken for a success because only errorCode was looked at', () => {
    expect(judge(fixture('root-login-failed-without-response'))).toMatchObject({ detection: 'root-login-failed' });
  });

  it('MFAUsed != "Yes": YES in AWS\'s own sample reads as "no MFA"', () => {
    expect(judge(fixture('root-login-with-mfa-in-capitals'))).toMatchObject({
      detection: 'root-login',
      severity: 'high',
    });
  });

  it('"root" in arn: an IAM user called groot makes root alarm', () => {
    expect(judge(fixture('user-groot-deactivates-mfa'))).toMatchObject({ verdict: 'ignore', actor: 'other-principal' });
  });

  it('userName == "root": an IAM user of that name is taken for root, and root itself is missed', () => {
    expect(judge(fixture('user-named-root-signs-in')).verdict).toBe('ignore');
    expect(judge(fixture('root-login-with-mfa-in-capitals')).verdict).toBe('alert');
  });

  it('partition arn:aws: hard-coded: GovCloud is missed', () => {
    const finding = findingFor(fixture('root-key-in-govcloud'), { id: '444455556666', name: 'agency' });

    expect(finding).toMatchObject({ detection: 'root-access-key-used', partition: 'aws-us-gov' });
    expect(finding.links.console).toContain('amazonaws-us-gov.com');
  });

  it("hub account's or management account's own root not watched", () => {
    expect(findingFor(fixture('root-login-with-mfa'), { id: '111122223333', name: 'hub' })).toMatchObject({
      verdict: 'alert',
      account: { id: '111122223333', name: 'hub' },
    });
  });

  it("hub's alias printed on another account's alert", () => {
    const finding = findingFor(fixture('root-login-with-mfa'), { id: '777788889999', name: 'hub' });

    expect(finding.account).toEqual({ id: '111122223333', name: null });
    expect(finding.nextSteps.unexpected.join(' ')).not.toContain('This is the management account');
  });

  it("a finding filed under the caller's account instead of the one concerned", () => {
    expect(eventOf(aRootRecord({ recipientAccountId: '444455556666' })).accountId).toBe('444455556666');
  });

  it('no deduplication key: every retry is a new page', () => {
    const [first, second] = [1, 2].map(
      () => findingFor(fixture('root-login-with-mfa'), { id: '111122223333', name: 'x' }).id,
    );

    expect(first).toBe(second);
    expect(first).toMatch(/^activity\/111122223333\/[0-9a-f-]{36}$/);
  });

  it('the virtual directory sign-in that AWS files under type Root wakes people', () => {
    expect(judge(fixture('external-directory-login')).verdict).toBe('ignore');
  });

  it('invokedBy exists, so it is not root: a stack that root deploys goes unseen', () => {
    expect(judge(fixture('root-deletes-bucket-via-cloudformation'))).toMatchObject({
      verdict: 'alert',
      via: 'cloudformation',
    });
    expect(judge(fixture('root-at-the-console-of-2016'))).toMatchObject({ verdict: 'alert', via: null });
  });

  it('the root access page of the IAM console pages people at night', () => {
    expect(judge(fixture('root-session-reads-summary'))).toMatchObject({ verdict: 'record', actor: 'root-session' });
  });
});
