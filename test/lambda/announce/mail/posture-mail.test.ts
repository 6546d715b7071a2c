import { alertMail } from '../../../../lambda/announce/mail/mail';
import { aPostureFinding, aWaiver } from '../../../support/findings';

const presentation = { whoToAsk: 'platform on-call', timeZone: 'Asia/Seoul' };
const posture = aPostureFinding();

describe('the mail about a check', () => {
  const off = aPostureFinding({
    outcome: 'fail',
    status: 'open',
    transition: 'opened',
    reason: 'root has no MFA: its password alone opens it',
    evidence: { ...posture.evidence, openSince: posture.observedAt },
  });
  const since = { ...posture.evidence, openSince: '2026-11-19T03:12:49Z' };
  const failedSince = { ...since, wasOpenAs: 'fail' } as const;

  it('says what is wrong', () => {
    const { subject, body } = alertMail(off, presentation);

    expect(subject).toBe('[critical] payments (111122223333): root has no MFA: its password alone opens it');
    expect(body).toContain('WHAT TO DO\n1. Sign in as root');
    expect(body).toContain('Proof    MFA enabled: yes (iam:GetAccountSummary)');
    expect(body).toContain('Check    root-mfa-enabled');
    expect(body).not.toMatch(/^Open /m);
  });

  it('says until when it is accepted, by whom and why', () => {
    const { body } = alertMail({ ...off, waiver: aWaiver() }, presentation);

    expect(body).toContain('Accepted until 1 Mar 2027 by the platform team: the key moves to a role in spring\n');
  });

  it('says that an exception has ended, and does not say that it came back', () => {
    const ended = { ...since, waiverEnded: aWaiver({ until: '2026-11-20' }) };
    const { subject, body } = alertMail({ ...off, transition: 'reopened', evidence: ended }, presentation);

    expect(subject).toBe(
      '[critical] payments (111122223333): open again: root has no MFA: its password alone opens it',
    );
    expect(body).toContain(
      'An exception does not count any more. It was accepted until 20 Nov 2026 by the platform team: the key moves to a role in spring.',
    );
    expect(body).not.toContain('Accepted');
  });

  it('asks both questions when both have answers', () => {
    const { body } = alertMail({ ...off, nextSteps: { expected: ['Mend it.'], unexpected: ['Hunt.'] } }, presentation);

    expect(body).toContain('IF THIS WAS EXPECTED\n1. Mend it.\n\nIF NOBODY KNOWS\n1. Hunt.');
  });

  it('says what is good again, and since when it was not', () => {
    const { subject, body } = alertMail(
      aPostureFinding({ title: 'Root user has MFA', transition: 'resolved', evidence: failedSince }),
      presentation,
    );

    expect(subject).toBe('[resolved] payments (111122223333): root has MFA again');
    expect(body).toContain('Lasted   2 days, since 19 Nov 2026 03:12:49 UTC (12:12 Asia/Seoul)');
    expect(body).not.toContain('WHAT TO DO');
  });

  it('does not call mended what was only out of sight, and says how long it was', () => {
    const { subject, body } = alertMail(
      aPostureFinding({
        title: 'Root user has MFA',
        transition: 'resolved',
        evidence: { ...since, wasOpenAs: 'unknown' },
      }),
      presentation,
    );

    expect(subject).toBe('[resolved] payments (111122223333): it can be seen again: root has MFA');
    expect(body).toContain('Unknown  2 days, since 19 Nov 2026 03:12:49 UTC (12:12 Asia/Seoul)');
    expect(body).not.toMatch(/has MFA again|Lasted/);
  });

  it.each([
    ['Root user has no access keys', 'root has no access keys any more'],
    ['Root user is not used for daily work', 'root is not used for daily work any more'],
    ['Alerts reach people', 'alerts reach people again'],
  ])('says of "%s" that it holds again', (title, said) => {
    expect(alertMail(aPostureFinding({ title, transition: 'resolved' }), presentation).subject).toContain(`: ${said}`);
  });

  it('asks whose device it is that protects root again, since a taker-over registers his own', () => {
    const { body } = alertMail(aPostureFinding({ transition: 'resolved' }), presentation);

    expect(body.replace(/\s+/g, ' ')).toContain('MFA is on. Check that the device is yours');
    expect(body).not.toContain('Nothing to do');
    expect(body).toContain('EnableMFADevice');
  });

  it('sends nobody to look at it as root where root has no console', () => {
    const { body } = alertMail(aPostureFinding({ transition: 'resolved', partition: 'aws-us-gov' }), presentation);

    expect(body.replace(/\s+/g, ' ')).toContain('yours: who added it says CloudTrail, Event history, us-gov-west-1,');
    expect(body).not.toContain('sign in as root');
  });

  it('asks that of no other good news', () => {
    const { body } = alertMail(aPostureFinding({ detection: 'root-unused', transition: 'resolved' }), presentation);

    expect(body).toContain('Nothing to do.');
    expect(body).not.toContain('device is yours');
  });

  it('says when a check stopped to matter', () => {
    const { subject, body } = alertMail(
      aPostureFinding({ outcome: 'not-applicable', transition: 'resolved', reason: 'root has no credentials' }),
      presentation,
    );

    expect(subject).toBe('[resolved] payments (111122223333): root has no credentials');
    expect(body).toMatch(/So it no longer matters\s+whether root can be opened without\s+MFA\.\s+Nothing to do\./);
  });

  it('never lets what could not be judged look good', () => {
    const { subject, body } = alertMail(
      aPostureFinding({
        outcome: 'unknown',
        cause: 'denied',
        status: 'open',
        transition: 'still-open',
        reason: 'iam:GetAccountSummary was denied',
        evidence: {
          ...since,
          lastKnown: 'fail',
          seen: posture.evidence.seen.map((seen) => ({ ...seen, value: null })),
        },
      }),
      presentation,
    );

    expect(subject).toBe('[critical] payments (111122223333): it is unknown whether root can be opened without MFA');
    expect(body).toContain('It could not be judged: iam:GetAccountSummary was denied.');
    expect(body).toContain('Last known: fail.');
    expect(body).toContain('Open     2 days, since 19 Nov 2026');
    expect(body).toContain('Proof    MFA enabled: unknown');
  });

  it('says for how long it has not been known what was never seen to fail', () => {
    const { body } = alertMail(
      aPostureFinding({
        outcome: 'unknown',
        cause: 'denied',
        status: 'open',
        transition: 'opened',
        reason: 'iam:GetAccountSummary was denied',
        evidence: { ...since, lastKnown: 'pass' },
      }),
      presentation,
    );

    expect(body).toContain('Last known: pass.');
    expect(body).toContain('Unknown  2 days, since 19 Nov 2026');
  });

  it.each([
    ['reminder', '[critical] payments (111122223333): still open: root has no MFA: its password alone opens it'],
    ['still-open', '[critical] payments (111122223333): still open: root has no MFA: its password alone opens it'],
    ['reopened', '[critical] payments (111122223333): again: root has no MFA: its password alone opens it'],
  ] as const)('names a %s in the subject', (transition, subject) => {
    expect(alertMail({ ...off, transition }, presentation).subject).toBe(subject);
  });

  it.each([
    [
      'root has at least 1 key, last use not known: AWS is still making the credential report',
      'root has at least 1 key, last use not known',
    ],
    [`Slack is cut off (${'x'.repeat(90)}); mail works`, 'Slack is cut off'],
  ])('cuts no reason in the middle of the subject', (reason, said) => {
    expect(alertMail({ ...off, reason }, presentation).subject).toBe(`[critical] payments (111122223333): ${said}`);
  });

  it.each([
    ['mfaEnabled', 'false', 'MFA enabled: no (iam:GetAccountSummary)'],
    ['virtualMfaDevice', 'null', 'virtual MFA device: none (iam:GetAccountSummary)'],
    ['trails', '[{"arn":"x"},{"arn":"y"}]', 'trails: 2 (iam:GetAccountSummary)'],
    ['exclusions of Own-Trail', '["kms","rdsdata"]', 'exclusions of Own-Trail: kms, rdsdata (iam:GetAccountSummary)'],
    ['exclusions of Own-Trail', '[]', 'exclusions of Own-Trail: none (iam:GetAccountSummary)'],
    ['management events of Own-Trail', '"all"', 'management events of Own-Trail: all (iam:GetAccountSummary)'],
  ])('says as proof of %s what was seen: %s', (fact, value, said) => {
    const seen = posture.evidence.seen.map((proof) => ({ ...proof, fact, value }));

    expect(alertMail({ ...off, evidence: { ...off.evidence, seen } }, presentation).body).toContain(
      `Proof    ${said}\n`,
    );
  });

  it.each(['{"generatedAt":"2026-11-21T03:12:49Z"}', '{"generatedAt":"2026-11…'])(
    'has no row for a proof that cannot be put in words: %s',
    (value) => {
      const seen = posture.evidence.seen.map((fact) => ({ ...fact, fact: 'credentialReport', value }));

      const { body } = alertMail({ ...off, evidence: { ...off.evidence, seen } }, presentation);

      expect(body).not.toMatch(/Proof|\{/);
    },
  );
});
