import type { ActivityFinding } from '../../../lambda/domain/finding';
import type { RootEvent } from '../../../lambda/domain/root-event';
import {
  aCall,
  aCountingHouse,
  member,
  openedBy,
  opening,
  recipient,
  summaryAfter,
  unmarkedCall,
} from '../../support/root-session-house';

/** Far enough apart that none waits for the next message. */
async function told(records: readonly RootEvent[], house: ReturnType<typeof aCountingHouse>) {
  const findings: ActivityFinding[] = [];
  for (const record of records) {
    findings.push(await house.respond(record));
    house.clock.pass(61);
  }
  const [first, second] = findings;
  if (first === undefined || second === undefined) throw new Error('There are two.');
  return [first, second] as const;
}

describe('a call under root', () => {
  it.each([
    ['a root session, where its opening was seen before', [opening, unmarkedCall], 'root-session', openedBy],
    ['root itself, where nobody saw its opening', [unmarkedCall], 'root-user', null],
    [
      'root itself, when it came long after the session',
      [opening, aCall({ userIdentity: member, eventTime: '2026-11-21T05:00:00Z' })],
      'root-user',
      null,
    ],
  ])('that AWS does not mark as one is taken for %s', async (_, records, kind, opener) => {
    const house = aCountingHouse();
    let last: ActivityFinding | null = null;
    for (const record of records) last = await house.respond(record);

    expect(last).toMatchObject({ actor: { kind, openedBy: opener } });
  });

  it.each([
    ['before it was opened', [unmarkedCall, opening], ['root-user', null]],
    ['after it was opened', [opening, unmarkedCall], ['root-session', openedBy]],
  ])('that AWS does not mark and that arrives %s is one incident with its opening', async (_, records, [kind, by]) => {
    const house = aCountingHouse();
    const [first, second] = await told(records, house);

    expect([first, second].find(({ evidence }) => evidence.eventId === 'unmarked')).toMatchObject({
      actor: { kind, openedBy: by },
    });
    expect(second.incident?.id).toBe(first.incident?.id);
    const summary = await summaryAfter(first, house);
    expect(summary?.incident.sessions).toEqual([expect.objectContaining({ eventId: 'opening' })]);
    expect(summary?.events).toHaveLength(2);
  });

  it('that comes after one that AWS does not mark and before the opening is part of the same incident', async () => {
    const house = aCountingHouse();
    const [first, second] = await told([unmarkedCall, aCall(), opening], house);

    expect(second.incident?.id).toBe(first.incident?.id);
    expect((await summaryAfter(first, house))?.events).toHaveLength(3);
  });

  it('that AWS does not mark and that comes long after the session stays with root itself', async () => {
    const house = aCountingHouse();
    const later = aCall({ userIdentity: member, eventTime: '2026-11-21T03:40:00Z' });
    const [first, second] = await told([opening, later], house);

    expect(second.incident?.id).not.toBe(first.incident?.id);
    expect((await house.incidents.threads(recipient)).threads.map(({ key }) => key)).toEqual([`root/${recipient}`]);
  });

  it('that AWS does not mark is taken for one of root itself when the store cannot say', async () => {
    const house = aCountingHouse();
    await house.respond(opening);
    Object.assign(house.incidents, { openedSession: () => Promise.reject(new Error('Throttled')) });

    expect(await house.respond(unmarkedCall)).toMatchObject({ actor: { kind: 'root-user' } });
  });
});
