import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PublishCommand } from '@aws-sdk/client-sns';
import { runAck } from '../../../bin/commands/planned-use/run-ack';
import { timing } from '../../../lambda/contract/timing';
import { DynamoIncidents } from '../../../lambda/record/dynamo/dynamo-incidents';
import { aThread } from '../../contracts/incidents';
import { awsError } from '../../support/asking';
import { DeployedStandIn, kim, lee, ourOutputs } from '../../support/deployed-stand-in';

const here = { stackName: 'Rootwatch' };
const deployed = new DeployedStandIn();

beforeEach(() => {
  deployed.begin();
});

const unreadable = 'unreadable-8cd71f0c6e2a5b7d4c3e9a102d4f6b8c';

async function isOpen(id: string): Promise<void> {
  const table = ourOutputs.FindingsTableName;
  const incidents = new DynamoIncidents(new DynamoDBClient({}), table, () => new Date(), randomUUID);
  const thread = aThread();
  const open = thread.incidents.slice(-1).map((one) => ({ ...one, id: `incident/111122223333/${id}` }));
  await incidents.save({ ...thread, incidents: open });
}

describe('rootwatch ack', () => {
  it('keeps who took note and when, tells machines, and wakes nobody', async () => {
    expect(await runAck('1F0C6E2A', { ...here, note: 'it was me' })).toBe(0);

    expect(deployed.stdout).toBe(`Incident 1f0c6e2a is acknowledged by ${kim}.\n`);
    expect(deployed.stderr).toBe('No incident that is open or just over begins so. It is recorded all the same.\n');
    expect(deployed.kept('ack/')).toMatchObject([{ incident: '1f0c6e2a', note: 'it was me', by: kim }]);
    expect(deployed.published('alerts')).toEqual([]);
    expect(JSON.parse(deployed.published('findings')[0] ?? '')).toMatchObject({
      detection: 'incident-acknowledged',
      severity: 'info',
      evidence: { deed: 'incident-acknowledged', incident: '1f0c6e2a', note: 'it was me', by: kim },
    });
  });

  it.each([
    ['its whole id', '1f0c6e2a-5b7d-4c3e-9a10-2d4f6b8c0e12', '1f0c6e2a-5b7d-4c3e-9a10-2d4f6b8c0e12'],
    ['the beginning of it', '1f0c6e2a-5b7d-4c3e-9a10-2d4f6b8c0e12', '1f0c6e2a'],
    ['its whole id where its first record was unreadable', unreadable, unreadable],
    ['the eight characters where its first record was unreadable', unreadable, '8cd71f0c'],
  ])('says which incident it is, by %s', async (_, id, typed) => {
    await isOpen(id);

    expect(await runAck(typed, { ...here, note: 'it was me' })).toBe(0);

    expect(deployed.stderr).toMatch(/^It began 2026-\S+, is \w+, and is not over\.\n$/);
    expect(deployed.kept('ack/')).toMatchObject([{ incident: id === unreadable ? '8cd71f0c' : '1f0c6e2a' }]);
  });

  it('tells apart two incidents of which the first record was unreadable', async () => {
    await isOpen(unreadable);

    expect(await runAck(`unreadable-${'0'.repeat(32)}`, { ...here, note: 'another' })).toBe(0);

    expect(deployed.stderr).toContain('No incident that is open or just over begins so.');
    expect(deployed.kept('ack/')).toMatchObject([{ incident: '00000000' }]);
  });

  it('keeps the first, says whose it is, and tells machines once', async () => {
    await runAck('1f0c6e2a', { ...here, note: 'it was me' });
    deployed.asks(lee);
    await new Promise((resolve) => setTimeout(resolve, 2)); // a moment of its own

    expect(await runAck('1f0c6e2a', { ...here, note: 'no, me' })).toBe(0);

    expect(deployed.stdout).toMatch(/\nIncident 1f0c6e2a was acknowledged before, at \S+ by \S+\/kim: it was me\n$/);
    expect(deployed.published('findings')).toHaveLength(1);
  });

  it('tells machines with the repeat what they refused the first time', async () => {
    deployed.sns.on(PublishCommand).rejectsOnce(awsError('AuthorizationError', 403)).resolves({});
    await expect(runAck('1f0c6e2a', { ...here, note: 'it was me' })).rejects.toThrow('did not take the message');
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + (timing.claimLease + 1) * 1000); // the claim of the first has ended

    expect(await runAck('1f0c6e2a', { ...here, note: 'it was me' })).toBe(0);

    expect(deployed.published('findings')).toHaveLength(2);
    expect(deployed.stdout).toContain('was acknowledged before');
  });

  it.each([
    ['too short', '1f0c', "'1f0c' is no incident: give the id that its messages name"],
    ['that of many incidents', 'unreadab', "'unreadab' begins every incident of which the first record was unreadable"],
    ['something else', '../../ab', "'../../ab' is no incident"],
  ])('refuses an id that is %s', async (_, id, message) => {
    await expect(runAck(id, { ...here, note: 'x' })).rejects.toThrow(message);
  });
});
