import { incidentMail } from '../../../lambda/announce/mail/incident-mail';
import { alertMail } from '../../../lambda/announce/mail/mail';
import { parseRecord } from '../../../lambda/observe/cloudtrail-record';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { fixture } from '../../support/cloudtrail-fixture';
import { anIncidentHouse } from '../../support/incident-house';

interface Deed {
  /** An example of it, and what the example says of its device or key. */
  readonly example: string;
  readonly named: string;
}

const deactivated: Deed = { example: 'root-mfa-deactivated', named: 'blue-key' };
const enabled: Deed = { example: 'root-mfa-device-enabled', named: 'blue-key' };
const deleted: Deed = { example: 'root-mfa-device-deleted', named: 'blue-key' };
const made: Deed = { example: 'root-access-key-created', named: 'AKIAEXAMPLENEWROOTKY' };
const presentation = { whoToAsk: null, timeZone: 'UTC' };

/** The same root in one incident, the second time with another device or key, so many seconds later; and once more after that. */
async function twice({ example, named }: Deed, other: string, apart: number) {
  const house = anIncidentHouse();
  const happens = async (eventId: string, name: string): Promise<void> => {
    const record = parseRecord(JSON.parse(JSON.stringify(fixture(example)).replaceAll(named, name)));
    if (record.kind !== 'event') throw new Error(`${example} cannot be read.`);
    await respondToActivity({ ...record, eventId, occurredAt: house.clock.now().toISOString() }, house.services);
  };
  await happens('first', named);
  await house.wait(apart);
  await happens('second', other);
  await house.wait(120);
  await happens('again', other);
  await house.wait(120);
  return {
    alerts: house.announcer.toPeople.map((finding) => alertMail(finding, presentation).body),
    updates: house.teller.reports.map((report) => incidentMail(report, presentation).body),
  };
}

describe.each([
  ['a device is removed', deactivated, 'green-key', /^Device +green-key$/m],
  ['a device is registered', enabled, 'green-key', /^Device +green-key$/m],
  ['a virtual device is deleted', deleted, 'green-key', /^Device +green-key$/m],
  ['a key is made', made, 'AKIAEXAMPLENEXTROOTK', /^New key +AKIAEXAMPLENEXTROOTK$/m],
])('when in one incident %s, and then another', (_, deed, other, named) => {
  it('people hear of each once, and of which it was', async () => {
    const { alerts, updates } = await twice(deed, other, 90);

    expect(alerts).toEqual([expect.stringContaining(deed.named), expect.stringMatching(named)]);
    expect(updates).toEqual([]);
  });

  it('within the minute, they hear of the other when it is over', async () => {
    const { alerts, updates } = await twice(deed, other, 10);

    expect(alerts).toEqual([expect.stringContaining(deed.named)]);
    expect(updates).toEqual([expect.stringMatching(named)]);
  });
});
