import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { AccountProfile } from '../../../../lambda/domain/account';
import type { Plan } from '../../../../lambda/domain/plan';
import type { FindingContext } from '../../../../lambda/judge/finding-context';
import { acknowledgementFinding } from '../../../../lambda/judge/planned-use/acknowledgement-finding';
import type { Owed } from '../../../../lambda/judge/planned-use/owed';
import { planFinding, tellingNumbers } from '../../../../lambda/judge/planned-use/plan-finding';
import { aPlan } from '../../../support/plans';

const payments = parseAccountId('111122223333');
const lee = 'arn:aws:iam::111122223333:user/lee';
const kim = 'arn:aws:sts::111122223333:assumed-role/Admin/kim';
const profile: AccountProfile = { id: payments, name: 'payments', standing: 'standalone' };
const context: FindingContext = {
  profile,
  observedAt: '2026-11-20T18:00:01.000Z',
  productVersion: '1.2.3',
  runbook: (section) => `https://runbook.example.com/#${section}`,
};
const cancelled = { at: '2026-11-20T19:00:00.000Z', by: lee, announcedAt: null };

const told = (owed: Owed, overrides: Partial<Plan> = {}) => planFinding(aPlan(overrides), owed, 'aws', context);

describe('the announcement of a window', () => {
  it.each([
    ['aws', 'Nothing to do. Sign out as root when the work is done.'],
    ['aws-us-gov', 'Nothing to do.'],
  ])('asks to sign out only where root can sign in: %s', (partition, step) => {
    expect(planFinding(aPlan(), 'plan-announced', partition, context).nextSteps.expected).toEqual([step]);
  });

  it('has everything that a finding has, and nothing that only a deed or a check has', () => {
    const { nextSteps, title, reason, ...finding } = told('plan-announced');

    expect(finding).toEqual({
      schemaVersion: '1',
      id: 'pipeline/111122223333/planned-use/k3f9x2ab',
      kind: 'pipeline',
      detection: 'planned-use',
      severity: 'medium',
      status: 'open',
      transition: 'opened',
      notify: 'now',
      verdict: null,
      recorded: true,
      account: { id: '111122223333', name: 'payments' },
      region: null,
      partition: 'aws',
      occurredAt: '2026-11-20T18:00:00.000Z',
      observedAt: '2026-11-20T18:00:01.000Z',
      headline: null,
      question: null,
      outcome: null,
      cause: null,
      actor: null,
      seenBefore: null,
      incident: null,
      waiver: null,
      controls: {},
      plan: {
        id: 'k3f9x2ab',
        reason: 'move the domain',
        ticket: 'OPS-12',
        by: kim,
        from: '2026-11-21T03:00:00Z',
        to: '2026-11-21T05:00:00Z',
      },
      evidence: { deed: 'plan-announced', by: kim, at: '2026-11-20T18:00:00.000Z', incident: null, note: null },
      links: { console: null, runbook: 'https://runbook.example.com/#planned-use' },
      product: { version: '1.2.3' },
    });
    expect(title).toBe('Use of root is planned');
    expect(reason).toContain('one severity lower');
    expect(nextSteps.unexpected.join('\n')).toContain('npx rootwatch plan cancel k3f9x2ab');
    expect(nextSteps.unexpected.join('\n')).toContain(kim);
  });

  it('names the account only by the profile that is its own', () => {
    const other: AccountProfile = { ...profile, id: parseAccountId('444455556666') };
    const nameOf = (of: AccountProfile | null) =>
      planFinding(aPlan(), 'plan-announced', 'aws', { ...context, profile: of }).account.name;

    expect([nameOf(profile), nameOf(other), nameOf(null)]).toEqual(['payments', null, null]);
  });
});

describe('what is said of a window', () => {
  it.each([
    ['plan-announced', {}, 'medium', 'now', 'opened', 'open', kim, '2026-11-20T18:00:00.000Z', [1, 3]],
    ['plan-cancelled', { cancelled }, 'low', 'now', 'resolved', 'resolved', lee, '2026-11-20T19:00:00.000Z', [1, 1]],
    ['plan-unused', {}, 'low', 'now', 'resolved', 'resolved', null, '2026-11-21T05:00:00Z', [1, 1]],
    ['plan-used', {}, 'info', 'quiet', 'resolved', 'resolved', null, '2026-11-21T05:00:00Z', [0, 0]],
  ] as const)('as %s', (owed, plan, severity, notify, transition, status, by, at, [expected, unexpected]) => {
    const finding = told(owed, plan);

    expect(finding).toMatchObject({
      severity,
      notify,
      transition,
      status,
      occurredAt: at,
      evidence: { deed: owed, by, at },
    });
    expect(finding.nextSteps.expected).toHaveLength(expected);
    expect(finding.nextSteps.unexpected).toHaveLength(unexpected);
  });

  it('that was cancelled and ended since is the end', () => {
    expect(told('plan-unused', { cancelled }).evidence).toMatchObject({ by: null, at: '2026-11-21T05:00:00Z' });
    expect(told('plan-used', { cancelled }).evidence).toMatchObject({ by: null, at: '2026-11-21T05:00:00Z' });
  });

  it('that was announced before it was cancelled is who announced it', () => {
    expect(told('plan-announced', { cancelled }).evidence).toMatchObject({ by: kim, at: '2026-11-20T18:00:00.000Z' });
  });

  it('as cancelled while nobody knows who cancelled it, is who announced it', () => {
    expect(told('plan-cancelled').evidence).toMatchObject({ by: kim, at: '2026-11-20T18:00:00.000Z' });
  });

  it('is numbered, and only one of its two ends is ever told', () => {
    expect(tellingNumbers).toEqual({ 'plan-announced': 1, 'plan-cancelled': 2, 'plan-unused': 3, 'plan-used': 3 });
  });
});

describe('an acknowledgement', () => {
  it('is evidence of who took note, when, and of what, and wakes nobody', () => {
    const acknowledgement = {
      accountId: payments,
      incident: 'k3f9x2ab',
      note: 'it was us',
      by: lee,
      at: '2026-11-21T04:00:00Z',
    };

    expect(acknowledgementFinding(acknowledgement, 'aws', context)).toMatchObject({
      id: 'pipeline/111122223333/incident-acknowledged/k3f9x2ab',
      detection: 'incident-acknowledged',
      severity: 'info',
      status: 'resolved',
      transition: 'resolved',
      notify: 'quiet',
      plan: null,
      account: { id: '111122223333', name: 'payments' },
      occurredAt: '2026-11-21T04:00:00Z',
      evidence: {
        deed: 'incident-acknowledged',
        by: lee,
        at: '2026-11-21T04:00:00Z',
        incident: 'k3f9x2ab',
        note: 'it was us',
      },
      nextSteps: { expected: [], unexpected: [] },
      links: { console: null, runbook: 'https://runbook.example.com/#incident-acknowledged' },
    });
  });
});
