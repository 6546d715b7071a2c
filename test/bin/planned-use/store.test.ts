import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { runAck } from '../../../bin/commands/planned-use/run-ack';
import { runCancel } from '../../../bin/commands/planned-use/run-cancel';
import { runPlan } from '../../../bin/commands/planned-use/run-plan';
import { WatchLease } from '../../../bin/store/watch-lease';
import { openStore } from '../../../bin/store/open-store';
import type { Plan } from '../../../lambda/domain/plan';
import { embeddedRecord } from '../../../lambda/record/embedded/embedded-record';
import type { SqliteKeeper } from '../../../lambda/record/embedded/sqlite-keeper';
import { owedOf } from '../../../lambda/judge/planned-use/owed';
import { awsError } from '../../support/asking';
import { DeployedStandIn, kim, lee } from '../../support/deployed-stand-in';
import { payments } from '../../support/incidents';

const aws = new DeployedStandIn();
const now = (): Date => new Date(Date.now());
let folder: string;
let keeper: SqliteKeeper;
let here: { readonly stackName: string; readonly store: string };

beforeEach(async () => {
  aws.begin();
  aws.cloudFormation.on(DescribeStacksCommand).rejects(awsError('ValidationError', 400, 'Stack does not exist'));
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
  here = { stackName: 'Rootwatch', store: join(folder, 'store.db') };
  keeper = await openStore(here.store);
});

afterEach(() => {
  keeper.close();
  rmSync(folder, { recursive: true });
});

async function watchRuns(): Promise<void> {
  const another = { id: 'watch', host: hostname(), pid: process.ppid };
  await new WatchLease(payments, another, { keeper, now, isAlive: () => true }).hold();
}

const plans = (): Promise<readonly Plan[]> => embeddedRecord(keeper, now).plans.of(payments);
const owed = async (): Promise<unknown> => (await plans()).map((plan) => owedOf(plan, now()));
const windowId = (): string => /^Window ([0-9a-f]{8})/.exec(aws.stdout)?.[1] ?? 'no window';

describe('a window of planned use where nothing is deployed', () => {
  it('is left to the watch that runs, which alone has the channels', async () => {
    await watchRuns();

    expect(await runPlan({ ...here, reason: 'move the domain', ticket: 'OPS-12' })).toBe(0);

    expect(aws.stdout).toMatch(/^Window [0-9a-f]{8}: \S+ to \S+, written by \S+\/kim\.\n$/);
    expect(aws.stderr).toBe(
      `Kept in '${here.store}'. There is no stack 'Rootwatch' in us-east-1.\n` +
        `The rootwatch watch that runs with this store (process ${String(process.ppid)} on ${hostname()}) tells of it on all its channels: within a minute, or some minutes later if it is reading the event history. The window counts from then on: what root does before has its full severity. To take it back: npx rootwatch plan cancel ${windowId()} --store ${here.store}\n`,
    );
    expect(await plans()).toMatchObject([{ by: kim, ticket: 'OPS-12', announcedAt: null }]);
    expect(await owed()).toEqual(['plan-announced']);
  });

  it('is left to the next watch where none runs', async () => {
    expect(await runPlan({ ...here, reason: 'move the domain' })).toBe(0);

    expect(aws.stderr).toContain(
      'No rootwatch watch runs with this store now: the next one tells of it when it starts. The window counts from then on',
    );
    expect(await owed()).toEqual(['plan-announced']);
  });

  it('ends at once when it is cancelled, and that is left to the watch too', async () => {
    await watchRuns();
    await runPlan({ ...here, reason: 'move the domain' });
    const id = windowId();
    aws.asks(lee);

    expect(await runCancel(id, here)).toBe(0);

    expect(aws.stdout).toMatch(new RegExp(`\\nWindow ${id} was cancelled at \\S+ by ${lee}\\.\\n$`));
    expect(aws.stderr).toMatch(/\nIt counts no more\. The rootwatch watch that runs with this store .+\n$/);
    expect(await plans()).toMatchObject([{ by: kim, cancelled: { by: lee } }]);
    expect(await owed()).toEqual(['plan-cancelled']);
  });

  it('is said to be left to nobody when the watch has told that it was cancelled', async () => {
    await runPlan({ ...here, reason: 'move the domain' });
    await runCancel(windowId(), here);
    const [plan] = await plans();
    const told = plan?.cancelled && { ...plan, cancelled: { ...plan.cancelled, announcedAt: now().toISOString() } };
    if (told) await embeddedRecord(keeper, now).plans.save(told);
    aws.stderr = '';

    expect(await runCancel(plan?.id ?? '', here)).toBe(0);

    expect(aws.stderr).toBe('');
  });

  it('is told to nobody by the command itself', async () => {
    await watchRuns();
    await runPlan({ ...here, reason: 'move the domain' });
    await runCancel(windowId(), here);

    expect([...aws.published('alerts'), ...aws.published('findings')]).toEqual([]);
    expect(aws.table.items.size).toBe(0);
  });
});

describe('an acknowledgement where nothing is deployed', () => {
  it('is kept in the store, and the first of two counts', async () => {
    expect(await runAck('1F0C6E2A', { ...here, note: 'it was me' })).toBe(0);
    aws.asks(lee);
    await runAck('1f0c6e2a', { ...here, note: 'no, me' });

    expect(aws.stdout).toMatch(
      /^Incident 1f0c6e2a is acknowledged by \S+\/kim\.\nIncident 1f0c6e2a was acknowledged before/,
    );
    expect(aws.stderr).toContain(`Kept in '${here.store}'.`);
    expect(await embeddedRecord(keeper, now).acknowledgements.of(payments, '1f0c6e2a')).toMatchObject({
      by: kim,
      note: 'it was me',
    });
  });
});
