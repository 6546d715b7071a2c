import { welcomeMail } from '../../../../lambda/announce/welcome/welcome-mail';
import { aPostureFinding, aRootLoginFinding, aWaiver } from '../../../support/findings';
import { aWelcome } from '../../../support/welcomes';

const presentation = { whoToAsk: 'platform on-call', timeZone: 'UTC' };

const rootKey = aPostureFinding({
  detection: 'root-access-keys-absent',
  outcome: 'fail',
  status: 'open',
  reason: 'root has 1 key, last used 12 Jun 2024 (s3, eu-west-1)',
  nextSteps: { expected: ['Delete it: nothing should need it.'], unexpected: ['Hunt.'] },
});
const app = aPostureFinding({
  detection: 'root-mfa-phishing-resistant',
  severity: 'medium',
  outcome: 'fail',
  status: 'open',
  reason: 'an app can still open root',
  nextSteps: { expected: [], unexpected: ['Register a passkey, then remove the app.'] },
});
const notTold = aPostureFinding({
  severity: 'medium',
  outcome: 'unknown',
  cause: 'denied',
  title: 'Root user is not used for daily work',
  question: 'whether root is used for daily work',
  reason: 'iam:GetCredentialReport was denied',
});

describe('the welcome message', () => {
  it('is calm and short when all is well', () => {
    const { subject, body } = welcomeMail(aWelcome(), presentation);

    expect(subject).toBe('Rootwatch is watching payments (111122223333): nothing to fix');
    expect(body).toBe(`Rootwatch is watching payments (111122223333): nothing to fix.

Fine: root has MFA · root has no access keys

Root was last used on 19 Jun 2026, 154 days ago.

FROM NOW ON
- You will hear, usually within seconds, of root sign-ins, of changes to root and of what root does in the region where Rootwatch runs. What root does only in other regions is not seen yet.
- Told by: mail to s***@example.com.

Next: nothing. Keep this mail: whoever is on call may need it.
`);
  });

  it('shows what is accepted, and does not ask to mend it', () => {
    const accepted = { ...rootKey, waiver: aWaiver() };
    const { subject, body } = welcomeMail(aWelcome({ checks: [accepted, app] }), presentation);

    expect(subject).toBe('Rootwatch is watching payments (111122223333): 1 for this week, 1 accepted');
    expect(body).toContain(
      'ACCEPTED\n- Root has 1 key, last used 12 Jun 2024 (s3, eu-west-1): accepted until 1 Mar 2027 by the platform team: the key moves to a role in spring.',
    );
    expect(body).not.toContain('FIX NOW');
  });

  it('says that nothing is to fix when all that fails is accepted', () => {
    const { subject } = welcomeMail(aWelcome({ checks: [{ ...rootKey, waiver: aWaiver() }] }), presentation);

    expect(subject).toBe('Rootwatch is watching payments (111122223333): nothing to fix, 1 accepted');
  });

  it('counts what is to mend, the most urgent first', () => {
    const { subject, body } = welcomeMail(aWelcome({ checks: [app, rootKey] }), presentation);

    expect(subject).toBe('Rootwatch is watching payments (111122223333): 1 thing to fix now, 1 for this week');
    expect(body).toContain(
      'FIX NOW\n- Root has 1 key, last used 12 Jun 2024 (s3, eu-west-1). Delete it: nothing should need it.',
    );
    expect(body).toContain('THIS WEEK\n- An app can still open root. Register a passkey, then remove the app.');
    expect(body).toContain('Next: mend what stands under FIX NOW');
  });

  it('counts what is not known, and never calls it fine', () => {
    const { subject, body } = welcomeMail(aWelcome({ checks: [notTold] }), presentation);

    expect(subject).toContain('1 not known');
    expect(body).toContain('NOT KNOWN\n- Whether root is used for daily work: iam:GetCredentialReport was denied.');
    expect(body).not.toContain('Fine:');
  });

  it('sets apart what AWS shows to nobody', () => {
    const check = { ...notTold, cause: 'not-visible' as const, question: 'whether root has a spare MFA device' };

    const { subject, body } = welcomeMail(aWelcome({ checks: [check] }), presentation);

    expect(subject).toContain('nothing to fix');
    expect(body).toContain('CANNOT BE KNOWN\n- Whether root has a spare MFA device');
  });

  it('says what does not apply, and why', () => {
    const check = aPostureFinding({ outcome: 'not-applicable', reason: 'root has no credentials' });

    expect(welcomeMail(aWelcome({ checks: [check] }), presentation).body).toContain(
      'DOES NOT APPLY\n- Whether root can be opened without MFA: root has no credentials.',
    );
  });

  it('tells what waited while nobody listened, oldest first', () => {
    const waiting = [
      aRootLoginFinding({ occurredAt: '2026-11-20T01:00:00Z' }),
      aRootLoginFinding({ severity: 'critical', title: 'Root user signed in without MFA' }),
      aPostureFinding({ outcome: 'fail', status: 'open' }),
    ];

    const { subject, body } = welcomeMail(aWelcome({ waiting }), presentation);

    expect(subject).toContain('2 alerts waited');
    const steps = 'Steps: docs/runbook.md#root-login in the Rootwatch repository';
    const event = `Event: ${aRootLoginFinding().links.console ?? ''}`;
    expect(body).toContain(`WHILE NOBODY LISTENED
- 20 Nov 2026 01:00:00 UTC: [high] root signed in from 203.0.113.9. ${steps} · ${event}
- 21 Nov 2026 03:12:45 UTC: [critical] root signed in without MFA from 203.0.113.9. ${steps} · ${event}
`);
    expect(body).toContain('Next: find out who did what stands under WHILE NOBODY LISTENED.');
  });

  it('names the event by its id where there is no link to it, and a published runbook by its address', () => {
    const links = { console: null, runbook: 'https://wiki.example.com/runbook#root-login' };

    const { body } = welcomeMail(aWelcome({ waiting: [aRootLoginFinding({ links })] }), presentation);

    expect(body).toMatch(
      /Steps: https:\/\/wiki\.example\.com\/runbook#root-login · Event: 1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11$/m,
    );
  });

  it('shows the gravest of very many, and how many more there are', () => {
    const many = Array.from({ length: 40 }, () => aRootLoginFinding({ severity: 'medium' }));
    const waiting = [
      ...many,
      aRootLoginFinding({ severity: 'critical', title: 'Root user made itself an access key' }),
    ];

    const { body } = welcomeMail(aWelcome({ waiting }), presentation);

    expect(body).toContain('[critical] root made itself an access key');
    expect(body).toContain('- and 29 more, none graver than these');
  });

  it('cuts no count in the middle of the subject', () => {
    const { subject } = welcomeMail(
      aWelcome({ checks: [rootKey, app, notTold], waiting: [aRootLoginFinding(), aRootLoginFinding()] }),
      presentation,
    );

    expect(subject).toBe(
      'Rootwatch is watching payments (111122223333): 2 alerts waited, 1 thing to fix now, 1 for this week',
    );
  });

  it.each([
    ['root was never used', { rootLastUsedAt: null }, 'AWS knows of no use of root so far.'],
    [
      'the last use is not known',
      { rootLastUsedAt: null, rootLastUseKnown: false },
      'When root was last used is not known.',
    ],
    [
      'nothing arrives',
      { eventsArrive: { answer: 'no' } },
      'You will not hear of what root does: no trail brings its events here.',
    ],
    [
      'it is not known whether events arrive',
      { eventsArrive: { answer: 'unknown' } },
      'is not known: do not rely on it',
    ],
    [
      'they arrive in part, with the very gaps that the check names',
      { eventsArrive: { answer: 'in-part', gaps: 'own: it covers one region only' } },
      'You will hear of root only in part, because no trail records everything (own: it covers one region only).',
    ],
    [
      'nothing takes events',
      { eventsArrive: { answer: 'not-taken' } },
      'You will not hear of what root does: nothing here takes its events.',
    ],
    [
      'a source is left out',
      { eventsArrive: { answer: 'yes', except: ['kms'] } },
      'in other regions is not seen yet, nor what it does with kms.',
    ],
  ] as const)('says so when %s', (_, change, said) => {
    expect(welcomeMail(aWelcome(change), presentation).body).toContain(said);
  });

  it('names a channel that does not work', () => {
    const channels = [
      ...aWelcome().channels,
      { name: 'Slack', kind: 'slack' as const, state: 'gone' as const, detail: 'Slack answered 404', mend: null },
      {
        name: 'mail to o***@example.com',
        kind: 'email' as const,
        state: 'pending' as const,
        detail: null,
        mend: 'Follow the link.',
      },
    ];

    const { body } = welcomeMail(aWelcome({ channels }), presentation);

    expect(body).toContain('- Told by: mail to s***@example.com.');
    expect(body).toContain('- Not working: Slack (cut off).');
    expect(body).toContain('- Not working: mail to o***@example.com (pending). Follow the link.');
  });

  it.each([
    ['a trail, when nothing arrives', { eventsArrive: { answer: 'no' } }, presentation, '-c trail=create'],
    ['a name to ask, when there is none', {}, { ...presentation, whoToAsk: null }, 'whoToAsk in cdk.json'],
    [
      'a name to ask, where nothing is deployed',
      { eventsArrive: { answer: 'not-taken' } },
      { ...presentation, whoToAsk: null },
      'with --who-to-ask;',
    ],
    ['what is not known', { checks: [notTold] }, presentation, 'clear up what stands under NOT KNOWN'],
  ] as const)('asks next for %s', (_, change, choices, said) => {
    expect(welcomeMail(aWelcome(change), choices).body).toContain(said);
  });
});
