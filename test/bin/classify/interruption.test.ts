import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { aRootRecord } from '../../support/cloudtrail';
import { buildCommand, jsonLines } from '../../support/command';

const command = join(__dirname, '../../../build/rootwatch.mjs');
const record = JSON.stringify(aRootRecord({ readOnly: true }));

function classify(): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [command, 'classify', '-'], { stdio: 'pipe' });
}

beforeAll(buildCommand);

describe('rootwatch classify while its input goes on', () => {
  it('prints a record as soon as it is there, for whoever follows a log', async () => {
    const child = classify();
    child.stdin.write(`${record}\n`);

    const printed = await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdin.end();

    expect(jsonLines(String(printed))).toHaveLength(1);
    expect(await once(child, 'close')).toEqual([0, null]);
  });

  it('ends at Ctrl-C with a whole line, says so, and ends as interrupted', async () => {
    const child = classify();
    const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
    child.stdin.write(`${`${record}\n`.repeat(500)}${record.slice(0, 50)}`);
    await once(child.stdout, 'data');

    child.kill('SIGINT');

    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(jsonLines(await stdout).length).toBeGreaterThan(0);
    expect((await stdout).endsWith('}\n')).toBe(true);
    expect(await stderr).toMatch(
      /^Stopped before the end. So far \d+ records: 0 alerts, \d+ kept quietly, 0 not about root\.\n$/,
    );
  });

  it('ends at Ctrl-C while it waits for input', async () => {
    const child = classify();
    const stderr = text(child.stderr);
    child.stdin.write('oops\n');
    await once(child.stderr, 'data');

    child.kill('SIGINT');

    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(await stderr).toContain('Stopped before the end. So far 0 records');
  });
});
