import { aRoleRecord, aRootLogin, aRootRecord, type CloudTrailJson } from '../../support/cloudtrail';
import { buildCommand } from '../../support/command';
import { demoOf } from '../../support/demo-of';
import { deactivateMfa, iam, openSession } from '../../support/root-calls';

beforeAll(buildCommand);

const timed = (records: readonly CloudTrailJson[]): readonly CloudTrailJson[] =>
  records.map((record, index) => ({
    ...record,
    eventID: `event-${index}`,
    eventTime: new Date(Date.parse('2026-11-21T03:00:00Z') + index * 2_000).toISOString().replace('.000Z', 'Z'),
  }));

/** As it is printed in the first of the two channels, with each line of it in one. */
function summaryOf(records: readonly CloudTrailJson[]): string {
  const { stdout } = demoOf(
    timed(records)
      .map((record) => JSON.stringify(record))
      .join('\n'),
    '--all',
  );
  const [mail = ''] = /^Subject: \[over\][^]*?(?=\n=== Slack)/m.exec(stdout) ?? [];
  return mail.replace(/(\S)\n +/g, '$1 ').replace(/([\d,]) ?\n(?=\d{12}|and )/g, '$1 ');
}

const member = (number: number) => String(200_000_000_000 + number);
const opening = (number: number, task: string): CloudTrailJson =>
  aRoleRecord({
    ...openSession(task, member(number)),
    responseElements: { credentials: { accessKeyId: `ASIAEXAMPLE${member(number)}` } },
  });
const callIn = (number: number): CloudTrailJson =>
  aRootRecord({
    ...deactivateMfa,
    userIdentity: {
      type: 'Root',
      arn: `arn:aws:iam::${member(number)}:root`,
      accountId: member(number),
      accessKeyId: `ASIAEXAMPLE${member(number)}`,
      sessionContext: { assumedRoot: 'true' },
    },
    recipientAccountId: member(number),
    sessionCredentialFromConsole: undefined,
  });
const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

describe('the summary of an incident, as it comes', () => {
  it('does not bury among decoys who was made, and with what rights', () => {
    const decoys = numbers(40).flatMap((number) => [
      aRootRecord(iam('CreateUser', { userName: `tmp${number}` })),
      aRootRecord(iam('DeleteUser', { userName: `tmp${number}` })),
    ]);
    const deeds = [
      aRootRecord(iam('CreateUser', { userName: 'backdoor' })),
      aRootRecord(
        iam('AttachUserPolicy', {
          userName: 'backdoor',
          policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
        }),
      ),
      aRootRecord(iam('CreateAccessKey', { userName: 'backdoor' })),
    ];
    const mail = summaryOf([aRootLogin(), ...decoys.slice(0, 40), ...deeds, ...decoys.slice(40)]);

    expect(mail).toMatch(/Root called CreateUser \(iam\), 41 times until .*; user backdoor; /);
    expect(mail).toContain(
      'Root called AttachUserPolicy (iam), in eu-west-1: user backdoor, policy arn:aws:iam::aws:policy/AdministratorAccess.',
    );
    expect(mail).toContain('Root called CreateAccessKey (iam), in eu-west-1: user backdoor.');
    expect(mail.match(/^- /gm)).toHaveLength(5);
  });

  it('lists every account on which a session could change something, and says in how many what was done', () => {
    const mail = summaryOf(
      numbers(25).flatMap((number) => [opening(number, 'IAMDeleteRootUserCredentials'), callIn(number)]),
    );

    expect(mail).toContain(`25 accounts: ${numbers(25).map(member).join(', ')}.`);
    expect(mail).toMatch(/: A root session was opened on 25 accounts, 25 times until /);
    expect(mail).toMatch(/: An MFA device of root was deactivated, 25 times until .* UTC, in 25 accounts\. /);
    expect(mail).not.toContain('left out');
  });

  it('does not hide among audits the one account on which something could be changed, and who opened that', () => {
    const audits = numbers(25).map((number) => opening(number + 1, 'IAMAuditRootUserCredentials'));
    const mail = summaryOf([opening(0, 'S3UnlockBucketPolicy'), ...audits]);

    expect(mail).toContain(`26 accounts, 25 of them only looked at.
More was done or tried on 1 account: ${member(0)}.
Only looked at: ${numbers(10)
      .map((number) => member(number + 1))
      .join(', ')} and 15 more.`);
    expect(mail).toContain('to remove the policy of a bucket.');
  });
});
