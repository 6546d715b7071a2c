import type { IncidentThread } from '../../../lambda/domain/incident';
import { parseRecord } from '../../../lambda/observe/cloudtrail-record';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { EmbeddedIncidents } from '../../../lambda/record/embedded/embedded-incidents';
import type { ThreadPlace } from '../../../lambda/record/incidents.port';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { aHealthyHouse } from '../../support/activity-house';
import { fixture } from '../../support/cloudtrail-fixture';

const known = { sourceIp: '2026-11-01', userAgent: 'never', mfaDevice: null };

/** Root was seen on 1 November with the address of the record. */
async function aHouseThatKnows(name: string) {
  const house = aHealthyHouse();
  const record = parseRecord(fixture(name));
  if (record.kind !== 'event' || record.sourceIp === null) throw new Error(`${name} names no address.`);
  const { accountId } = record;
  const before = [{ kind: 'sourceIp', value: record.sourceIp, lastOn: '2026-11-01' }] as const;
  await house.incidents.save({ accountId, key: `root/${accountId}`, incidents: [], before, during: [], version: 0 });
  return { ...house, record };
}

class SilentOnRoot extends EmbeddedIncidents {
  override thread(place: ThreadPlace): Promise<IncidentThread | null> {
    return place.key.startsWith('root/') ? Promise.reject(new StoreDownError('down')) : super.thread(place);
  }
}

describe('whether root was seen with the same is said', () => {
  it.each([
    ['of a role', 'role-closes-member-account'],
    ['of who opens a session on root', 'role-opens-root-session-to-delete-credentials'],
    ['of a root session', 'root-session-deletes-login-profile'],
  ])('%s', async (_, name) => {
    const { services, record, announcer } = await aHouseThatKnows(name);

    await respondToActivity(record, services);

    expect(announcer.toPeople).toMatchObject([{ seenBefore: known }]);
  });

  it('not where it could not be read, and the alert goes out all the same', async () => {
    const { services, record, announcer } = await aHouseThatKnows('role-closes-member-account');

    await respondToActivity(record, { ...services, incidents: new SilentOnRoot() });

    expect(announcer.toPeople).toMatchObject([{ seenBefore: null }]);
  });

  it('and nothing is learned of others', async () => {
    const { services, record, incidents } = await aHouseThatKnows('role-closes-member-account');
    const root = { accountId: record.accountId, key: `root/${record.accountId}` };
    const before = await incidents.thread(root);

    await respondToActivity(record, services);

    expect(await incidents.thread(root)).toEqual(before);
  });
});
