import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import { parseRecord, unreadable } from '../../../lambda/observe/cloudtrail-record';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { fixture } from '../../support/cloudtrail-fixture';
import { anIncidentHouse } from '../../support/incident-house';
import { payments } from '../../support/incidents';

type Arriving = (id: number, at: Date) => RootEvent | UnreadableRecord;

function written(name: string, changes: object, at: Date): RootEvent | UnreadableRecord {
  const eventTime = `${at.toISOString().slice(0, 19)}Z`;
  return parseRecord({ ...aRecord(fixture(name)), ...changes, eventTime, recipientAccountId: payments });
}

function aRecord(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('A fixture is a record.');
  return value;
}

const service = { type: 'AWSService', invokedBy: 'controltower.amazonaws.com' };
const byAws: Arriving = (id, at) =>
  written('role-moves-account', { userIdentity: service, eventID: `service-${String(id)}` }, at);
const recordedOfAws: Arriving = (id, at) =>
  written('service-event-under-root', { eventID: `background-${String(id)}` }, at);
const nameless: Arriving = (id) => unreadable(`not json ${String(id)}`, 'It is not JSON.');

const minutes = (count: number): number => count * 60;

/** What nobody in particular does, arriving at once or over time. */
function aHouse() {
  const { services, ...house } = anIncidentHouse();
  let arrived = 0;
  const arrive = (arriving: Arriving) =>
    respondToActivity(arriving((arrived += 1), house.clock.now()), { ...services, home: payments });
  const incidents = async () => (await house.incidents.threads(payments)).threads.flatMap((thread) => thread.incidents);
  return { ...house, arrive, incidents };
}

describe.each([
  ['AWS by itself', byAws, { accounts: [payments] }],
  ['whoever writes what nobody can read', nameless, { accounts: [] }],
] as const)('of %s', (_, arriving, incident) => {
  it('300 alerts at once are one mail and one summary, and each of them is kept', async () => {
    const { announcer, teller, arrive, wait, incidents } = aHouse();

    for (let event = 0; event < 300; event += 1) await arrive(arriving);
    const [one] = await incidents();
    await wait(minutes(20));

    expect(announcer.toPeople).toHaveLength(1);
    expect(new Set(announcer.announced.map(({ id }) => id)).size).toBe(300);
    expect(one).toMatchObject(incident);
    expect(teller.reports).toMatchObject([{ kind: 'summary', account: { id: incident.accounts[0] ?? null } }]);
    expect(teller.reports[0]?.events).toHaveLength(300);
  });

  it('an incident takes nothing after 12 hours, however long it goes on', async () => {
    const { announcer, arrive, wait, teller } = aHouse();

    for (let event = 0; event < 26 * 6; event += 1) {
      await arrive(arriving);
      await wait(minutes(10));
    }
    await wait(minutes(20));

    expect(announcer.toPeople).toHaveLength(3);
    expect(teller.reports.map(({ kind }) => kind)).toEqual(['summary', 'summary', 'summary']);
  });
});

it('what AWS does all day and is only recorded keeps no incident open', async () => {
  const { announcer, arrive, wait, teller } = aHouse();
  await arrive(byAws);

  for (let event = 0; event < 4; event += 1) {
    await wait(minutes(5));
    await arrive(recordedOfAws);
  }

  expect(announcer.toPeople).toHaveLength(1);
  expect(announcer.announced).toHaveLength(5);
  expect(teller.reports).toMatchObject([{ kind: 'summary' }]);
  expect(teller.reports[0]?.events).toHaveLength(1);
});
