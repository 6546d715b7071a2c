import { alertMail } from '../../../../lambda/announce/mail/mail';
import type { Presentation } from '../../../../lambda/announce/presentation';
import { aRootLoginFinding } from '../../../support/findings';

const presentation: Presentation = { whoToAsk: 'platform on-call, #cloud-security', timeZone: 'Asia/Seoul' };
const { actor, evidence } = aRootLoginFinding();
const withoutMfa = aRootLoginFinding({
  detection: 'root-login-without-mfa',
  severity: 'critical',
  title: 'Root user signed in without MFA',
  reason: 'ConsoleLogin succeeded and MFAUsed was No',
  actor: { ...actor, mfa: 'not-used', mfaDevice: null },
});

describe('the mail about a deed', () => {
  it('tells the whole story in its subject', () => {
    const { subject } = alertMail(withoutMfa, presentation);

    expect(subject).toBe('[critical] payments (111122223333): root signed in without MFA from 203.0.113.9');
  });

  it('says nothing of a delay that nobody knows', () => {
    const { body } = alertMail(withoutMfa, { ...presentation, noticeTimeKnown: false });

    expect(body).toBe(alertMail(withoutMfa, presentation).body.replace('Noticed  after 7 seconds\n', ''));
  });

  it('reads as a person at night needs it', () => {
    const { body } = alertMail(withoutMfa, presentation);

    expect(body).toBe(`In payments (111122223333), root signed in without MFA from 203.0.113.9.

ConsoleLogin succeeded and MFAUsed was No.

When     21 Nov 2026 03:12:45 UTC (12:12 Asia/Seoul)
From     203.0.113.9
With     Chrome on Windows
MFA      not used
Planned  no window was announced
Call     ConsoleLogin (signin), us-east-1
Noticed  after 7 seconds
Ask      platform on-call, #cloud-security

IF THIS WAS EXPECTED
1. Note who signed in and why.
2. Sign out as soon as the task is done.

IF NOBODY KNOWS
1. Use "Forgot password" on the sign-in page now, from a clean computer.
2. Look at what root did since: CloudTrail, Event history, us-east-1, user name root, from 03:12 UTC.
3. Open a support case "account compromise".

Runbook  docs/runbook.md#root-login in the Rootwatch repository
Console  https://us-east-1.console.aws.amazon.com/cloudtrailv2/home?region=us-east-1#/events/1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11
Event    1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11
`);
  });

  it.each([
    ['that opened its incident', true],
    ['that joined one', false],
  ])('ends with how to take note of it, in the mail of a deed %s', (_, opens) => {
    const id = 'incident/111122223333/1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11';
    const incident = { id, startedAt: '2026-11-21T03:12:45Z', opens, accounts: null, telling: 'now' } as const;

    expect(alertMail({ ...withoutMfa, incident }, presentation).body).toMatch(
      /\n\nIncident 1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11\nTo record that you took note: npx rootwatch ack 1f0c6e2a --note "\.\.\."\n$/,
    );
  });

  it('says that it may come again', () => {
    expect(alertMail(aRootLoginFinding({ recorded: false }), presentation).body).toContain('This may reach you again');
  });

  it('says when the record has no id', () => {
    const { body } = alertMail(aRootLoginFinding({ evidence: { ...evidence, eventId: null } }), presentation);

    expect(body).toContain('Event    the record has no id');
  });

  it.each([
    ['a service name', 'cloudformation.amazonaws.com'],
    ['AWS itself', 'AWS Internal'],
  ])('puts no %s where an address belongs in the subject', (_, sourceIp) => {
    const { subject } = alertMail(aRootLoginFinding({ actor: { ...actor, sourceIp } }), presentation);

    expect(subject).toBe('[high] payments (111122223333): root signed in');
  });

  it('keeps half an address out of the subject', () => {
    const title = 'Root user tried to make itself an access key and was denied';

    const { subject, body } = alertMail(aRootLoginFinding({ title }), presentation);

    expect(subject).toBe('[high] payments (111122223333): root tried to make itself an access key and was denied');
    expect(body).toMatch(/and was\s+denied,\s+from 203\.0\.113\.9\./);
  });

  it('does not say that something was changed from an address', () => {
    const { body } = alertMail(aRootLoginFinding({ title: 'The root password was changed' }), presentation);

    expect(body).toMatch(/password was\s+changed,\s+from 203\.0\.113\.9\./);
  });

  it('says in the subject through which service root acted, once', () => {
    const change = { actor: { ...actor, sourceIp: 'cloudformation.amazonaws.com', via: 'cloudformation' } };

    const plain = alertMail(
      aRootLoginFinding({ ...change, title: 'Root user made itself an access key' }),
      presentation,
    );
    const named = alertMail(
      aRootLoginFinding({ ...change, title: 'Root user called DeleteBucket (s3) via cloudformation' }),
      presentation,
    );

    expect(plain.subject).toContain('root made itself an access key via cloudformation');
    expect(named.subject.match(/via cloudformation/g)).toHaveLength(1);
  });

  it('leaves out whom to ask when nobody is named', () => {
    expect(alertMail(withoutMfa, { ...presentation, whoToAsk: null }).body).not.toMatch(/^Ask/m);
  });

  it('breaks no line: a program that shows it does, and on a phone each of ours would leave an orphan', () => {
    const step = 'Look at what root did since. '.repeat(10).trim();
    const nextSteps = { expected: [step], unexpected: [step, step] };

    const { body } = alertMail(aRootLoginFinding({ nextSteps, reason: 'because '.repeat(30) }), presentation);

    expect(body).toContain(`\n1. ${step}\n2. ${step}\n`);
    expect(body.split('\n').filter((line) => /^\s|^because/.test(line))).toEqual([]);
  });
});

describe('the mail about a record that cannot be read', () => {
  const unreadable = aRootLoginFinding({
    detection: 'unreadable-event',
    account: { id: null, name: null },
    region: null,
    title: 'A record reached Rootwatch that it cannot read',
    reason: 'the message is not JSON',
    evidence: {
      eventId: null,
      eventName: null,
      eventSource: null,
      targets: [],
      newKeyId: null,
      states: [],
      windowsKnown: false,
      hash: 'ab12'.repeat(16),
      excerpt: '{"a":   \u202e"b',
    },
    links: { console: null, runbook: 'docs/runbook.md#unreadable-event' },
  });

  it('says what came, how it is known, and where it rests', () => {
    const { subject, body } = alertMail(unreadable, presentation);

    expect(subject).toBe('[high] account not named: a record reached Rootwatch that it cannot read');
    expect(body).toContain('The message is not JSON.');
    expect(body).toContain('Begins   "{"a": "b"');
    expect(body).toContain(`Hash     ${'ab12'.repeat(16)}`);
    expect(body.replace(/\s+/g, ' ')).toContain('dead-letter queue (stack output ActivityDeadLetterQueueUrl)');
    expect(body).not.toMatch(/^(When|With|From) /m);
  });
});
