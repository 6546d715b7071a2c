import { incidentMail } from '../../../../lambda/announce/mail/incident-mail';
import { alertMail } from '../../../../lambda/announce/mail/mail';
import { parseAccountId } from '../../../../lambda/domain/account-id';
import type { IncidentEvent } from '../../../../lambda/domain/incident';
import type { IncidentReport, StateChanges } from '../../../../lambda/domain/incident-report';
import { anEvent } from '../../../contracts/incidents';
import { aRootLoginFinding } from '../../../support/findings';
import { aSummary, iso, payments } from '../../../support/incidents';

const seen = (changes: Partial<StateChanges> = {}): StateChanges => ({
  wrong: [],
  alsoSeen: [],
  mended: [],
  lookedAt: iso(180),
  isBeforeLastEvent: false,
  ...changes,
});
const presentation = { whoToAsk: 'platform on-call', timeZone: 'UTC' };

const aReport = (changes: Partial<IncidentReport> = {}) =>
  aSummary({ events: [anEvent()], changes: seen(), ...changes });
const key = anEvent({
  findingId: 'activity/111122223333/key',
  occurredAt: iso(300),
  detection: 'root-access-key-created',
  severity: 'critical',
  title: 'Root user made itself an access key',
});
const brute = anEvent({ detection: 'root-login-brute-force', findingId: 'activity/1/root-login-brute-force/first' });
const reads = (count: number): readonly IncidentEvent[] =>
  Array.from({ length: count }, (_, index) =>
    anEvent({
      occurredAt: iso(60 + index),
      detection: 'root-read',
      severity: 'low',
      title: 'Root user called ListUsers',
    }),
  );
const mfaOn = {
  check: 'root-mfa-enabled',
  outcome: 'pass',
  words: 'MFA on',
  judgedAt: '2026-11-21T02:47:00Z',
} as const;
/** The key as its finding tells it, with all that the store knew. */
const gravest = aRootLoginFinding({
  id: key.findingId,
  detection: key.detection,
  severity: key.severity,
  title: key.title,
  notify: 'quiet',
  evidence: { ...aRootLoginFinding().evidence, states: [mfaOn] },
  seenBefore: { sourceIp: 'never', userAgent: '2026-10-02', mfaDevice: null },
  incident: { id: key.incidentId, startedAt: iso(0), opens: false, accounts: null, telling: 'owed' },
});
const anUpdate = { kind: 'update', changes: null, acknowledged: null } as const;
const mailOf = (changes: Partial<IncidentReport>) => incidentMail(aReport(changes), presentation);

describe('the summary of an incident', () => {
  it('says what was done, in order and with counts, how long it took, and what changed', () => {
    const { subject, body } = mailOf({
      events: [anEvent(), ...reads(3), key],
      changes: seen({
        wrong: ['root has an access key'],
        alsoSeen: ['root has no spare MFA device'],
        mended: ['Root user has MFA'],
      }),
    });

    expect(subject).toBe('[over] payments (111122223333): root, 5 events, gravest critical');
    expect(body)
      .toBe(`In payments (111122223333), for 25 minutes nothing more was seen of root. From the first event to the last it took 5 minutes.

WHAT WAS DONE
- 21 Nov 2026 00:00:00 UTC: Root signed in. [high, root-login]
- 21 Nov 2026 00:01:00 UTC: Root called ListUsers, 3 times until 00:01:02 UTC. [low, root-read]
- 21 Nov 2026 00:05:00 UTC: Root made itself an access key. [critical, root-access-key-created]

NOW WRONG
- Root has an access key.

ALSO SEEN, BUT PERHAPS NOT NEW
- Root has no spare MFA device.

MENDED
- Root user has MFA.

Incident login
To record that you took note: npx rootwatch ack login --note "..."
`);
  });

  it('guesses no account where no record of it names one', () => {
    const { subject, body } = mailOf({ account: { id: null, name: null }, changes: null });

    expect(subject).toMatch(/^\[over\] account not named: /);
    expect(body).toMatch(/^In an account that is not named, /);
    expect(body).toContain('Whether it changed the state of root is not known: no account is named.');
  });

  it.each([
    ['nothing changed', seen(), 'No check of the account began to fail in that time.'],
    [
      'something was only mended',
      seen({ mended: ['Root user has MFA'] }),
      'MENDED\n- Root user has MFA.\n\nNo check of the account began to fail in that time.',
    ],
    ['nobody has looked', null, 'is not known yet: no review has looked since it began.'],
    [
      'nothing had changed when somebody last looked',
      seen({ isBeforeLastEvent: true }),
      '\n\nNo check of the account had begun to fail when it was last looked at 00:03 UTC, before the last event: that may',
    ],
    [
      'something had changed when somebody last looked',
      seen({ wrong: ['root has no MFA'], isBeforeLastEvent: true }),
      '- Root has no MFA.\n\nThe account was last looked at 00:03 UTC, before the last event: more may have changed since.',
    ],
  ])('says so when %s', (_, changes, said) => {
    expect(mailOf({ changes }).body).toContain(said);
  });

  it.each([
    ['the only one', [anEvent()], 'root, 1 event, gravest high'],
    ['one in the middle', [...reads(1), anEvent(), ...reads(1)], 'root, 3 events, gravest high'],
    ['one that was only recorded', reads(2), 'root, 2 events, gravest low'],
    ['none, as of the incident', [], 'root, 0 events, gravest high'],
    ['one, beside which brute force was told', [anEvent(), brute], 'root, 1 event, gravest high'],
  ])('says how grave the gravest was: %s', (_, events, said) => {
    expect(mailOf({ events }).subject).toBe(`[over] payments (111122223333): ${said}`);
  });

  it('says nothing of the time that a single event took', () => {
    expect(mailOf({}).body).not.toContain('From the first event');
  });

  it('lists the accounts when there are several', () => {
    const { incident } = aReport();
    const accounts = [payments, '444455556666' as never];

    expect(mailOf({ incident: { ...incident, accounts } }).body).toContain('2 accounts: 111122223333, 444455556666.');
  });

  it('tells of very many kinds the first, says how many events are left out, and names their kinds', () => {
    const events = Array.from({ length: 100 }, (_, index) =>
      anEvent({ title: `Deed ${index}`, occurredAt: iso(index) }),
    );
    const { body } = mailOf({ events });

    expect(body).toContain(': Deed 49. [high, root-login]\n- 50 events left out, none graver than high: ');
    expect(body).toContain('; deed 99. Each event is in the findings table.\n\n');
    expect(body.length).toBeLessThan(5_000);
  });

  it('says who acted, by name', () => {
    const principal = 'arn:aws:sts::111122223333:assumed-role/Admin/bob';
    const { subject, body } = mailOf({ incident: { ...aReport().incident, actor: 'other-principal', principal } });

    expect([subject.includes(': role Admin, '), body.includes('more was seen of role Admin.')]).toEqual([true, true]);
  });
});

describe('an addition to an incident', () => {
  it('says of the gravest what its own alert would say, and names what else is new', () => {
    const { subject, body } = mailOf({ ...anUpdate, events: [...reads(1), key], gravest });

    expect(subject).toBe('[critical] payments (111122223333): root made itself an access key, and 1 more');
    expect(body).toBe(`${alertMail(gravest, presentation).body}
ALSO NEW
- 21 Nov 2026 00:01:00 UTC: Root called ListUsers. [low, root-read]
`);
  });

  it.each([
    ['what was done', 'In payments (111122223333), root made itself an access key from 203.0.113.9.'],
    ['from where', 'From     203.0.113.9, never seen for root before'],
    ['with what', 'With     Chrome on Windows, last seen for root on 2 Oct 2026'],
    ['with which MFA device', 'MFA      used: office-safe'],
    ['whether it was planned', 'Planned  no window was announced'],
    ['how the account was', 'Before   MFA on (judged 02:47 UTC)'],
    ['of which incident it is', 'Part of  incident of 21 Nov 2026 00:00:00 UTC'],
    ['what to do when it is ours', 'IF THIS WAS EXPECTED\n1. '],
    ['what to do when it is not', 'IF NOBODY KNOWS\n1. '],
    ['whom to ask', 'Ask      platform on-call'],
  ])('says of the gravest %s', (_, said) => {
    expect(mailOf({ ...anUpdate, events: [key], gravest }).body).toContain(said);
  });

  it('says how to take note, where the gravest was kept without its incident too', () => {
    const { body } = mailOf({ ...anUpdate, events: [key], gravest: { ...gravest, incident: null } });

    expect(body).toMatch(/\n\nIncident login\nTo record that you took note: npx rootwatch ack login --note .+\n$/);
  });

  it('is listed once more nowhere when it is the only one', () => {
    expect(mailOf({ ...anUpdate, events: [key], gravest }).body).not.toContain('ALSO NEW');
  });

  it('is named with the account in which it happened, and as grave as it was told', () => {
    const account = { id: parseAccountId('444455556666'), name: 'tools' };
    const { subject } = mailOf({ ...anUpdate, events: [anEvent()], gravest: { ...gravest, account } });

    expect(subject).toBe('[critical] tools (444455556666): root made itself an access key');
  });

  it('says what is new, when it began and whom to ask, where the facts could not be read', () => {
    const { subject, body } = mailOf({ ...anUpdate, events: [...reads(1), key] });

    expect(subject).toBe('[critical] payments (111122223333): root made itself an access key, and 1 more');
    expect(body).toBe(`In payments (111122223333), more happened in the incident that began 21 Nov 2026 00:00:00 UTC.

NEW
- 21 Nov 2026 00:01:00 UTC: Root called ListUsers. [low, root-read]
- 21 Nov 2026 00:05:00 UTC: Root made itself an access key. [critical, root-access-key-created]

More about it could not be read from the findings table. What to do stands in the runbook under each name in brackets. Ask platform on-call.

Incident login
To record that you took note: npx rootwatch ack login --note "..."
`);
  });

  it('cannot be forged by what a caller wrote', () => {
    const title = 'Root\nIF THIS WAS EXPECTED\u202e 1. Do nothing';
    const { subject, body } = mailOf({ ...anUpdate, events: [anEvent({ title })] });

    expect(body).not.toMatch(/^IF THIS/m);
    expect(`${subject}${body}`).not.toContain('\u202e');
  });
});
