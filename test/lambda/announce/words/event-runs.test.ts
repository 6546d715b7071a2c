import type { IncidentEvent } from '../../../../lambda/domain/incident';
import { call, key, linesOf, mfaOff, others, session, user } from '../../../support/incident-events';
import { payments } from '../../../support/incidents';

const [first = payments, second = payments] = others;
const titlesIn = (lines: readonly string[]) => lines.map((line) => /^[^:]+:\d\d:\d\d UTC: ([^.,:]*)/.exec(line)?.[1]);

describe('the lines on very many events', () => {
  const decoys = (count: number) =>
    Array.from({ length: count }, (_, index) => [
      call('CreateUser', 60 + 2 * index, user(`tmp${index}`)),
      call('DeleteUser', 61 + 2 * index, user(`tmp${index}`)),
    ]).flat();
  const backdoor = [
    call('CreateUser', 140, user('backdoor')),
    call('AttachUserPolicy', 141, user('backdoor'), {
      field: 'policyArn',
      value: 'arn:aws:iam::aws:policy/AdministratorAccess',
    }),
    call('CreateAccessKey', 142, user('backdoor'), key('AKIAEXAMPLE')),
  ];

  it('do not bury among decoys what was done, and to whom', () => {
    const events = [...decoys(40), ...backdoor].sort((left, right) => left.occurredAt.localeCompare(right.occurredAt));
    const lines = linesOf(events);

    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/CreateUser \(iam\), 41 times until 00:02:20 UTC: user tmp0; .*; user backdoor\./);
    expect(lines.slice(2)).toEqual([
      '21 Nov 2026 00:02:21 UTC: Root called AttachUserPolicy (iam): user backdoor, policy arn:aws:iam::aws:policy/AdministratorAccess. [high, root-action]',
      '21 Nov 2026 00:02:22 UTC: Root called CreateAccessKey (iam): user backdoor, access key AKIAEXAMPLE. [high, root-action]',
    ]);
  });

  it('leave all in its place as long as that is 30 lines', () => {
    expect(titlesIn(linesOf(decoys(15)))).toEqual(
      Array.from({ length: 15 }, () => ['Root called CreateUser (iam)', 'Root called DeleteUser (iam)']).flat(),
    );
    expect(linesOf(decoys(16))).toHaveLength(2);
  });

  it('keep apart what is graver or has another name', () => {
    const planned = decoys(20).map((event): IncidentEvent => ({ ...event, severity: 'medium' }));
    const brute = decoys(20).map((event): IncidentEvent => ({ ...event, detection: 'root-persistence' }));

    expect(linesOf([...decoys(20), ...planned, ...brute])).toHaveLength(6);
  });

  it('say how many objects have no room', () => {
    const [line = ''] = linesOf(decoys(200));
    const named = line.match(/user tmp/g)?.length ?? 0;

    expect(line).toContain(`; and ${200 - named} more. [high`);
    expect([named > 40, line.length < 1_000]).toEqual([true, true]);
  });

  it('count the accounts of sessions that were opened, or name them where they are few', () => {
    const openings = (accounts: typeof others) =>
      Array.from({ length: 20 }, (_, index) => [
        session(accounts[index % accounts.length] ?? null, 2 * index),
        mfaOff(accounts[index % accounts.length] ?? null, 2 * index + 1),
      ]).flat();

    expect(titlesIn(linesOf(openings(others), others))).toEqual([
      'A root session was opened on 20 accounts',
      'An MFA device of root was deactivated',
    ]);
    expect(linesOf(openings([first, second]), others)[0]).toContain(
      'A root session was opened on accounts 200000000000 and 200000000001, 20 times until',
    );
  });

  it('tell, of more kinds than a person reads, the gravest one by one, and the others by name and number', () => {
    const mild = Array.from({ length: 70 }, (_, index) => ({
      ...call(`Describe${index}`, index),
      severity: 'low' as const,
    }));
    const lines = linesOf([...mild, ...backdoor]);

    expect(lines).toHaveLength(51);
    expect(titlesIn(lines.slice(47, 50))).toEqual(
      ['CreateUser', 'AttachUserPolicy', 'CreateAccessKey'].map((name) => `Root called ${name} (iam)`),
    );
    expect(lines[50]).toMatch(
      /^23 events left out, none graver than low: root called Describe47 \(iam\); .*; root called Describe69 \(iam\)\. Each event is in the findings table\.$/,
    );
  });
});
