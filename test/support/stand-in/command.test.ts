import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { buildCommand } from '../command';
import { startStandIn, type StandIn } from './stand-in';

jest.setTimeout(30_000);

const bundle = join(__dirname, '..', '..', '..', 'build', 'rootwatch.mjs');
let standIn: StandIn;

beforeAll(buildCommand, 60_000);

beforeEach(async () => {
  standIn = await startStandIn();
});

afterEach(() => standIn.close());

/** The built command, which is told of the stand-in by the environment alone. The stand-in answers from this very process. */
function rootwatch(
  ...words: readonly string[]
): Promise<{ readonly code: number | string | null; readonly out: string }> {
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', ...standIn.variables };
  return new Promise((resolve) => {
    execFile(process.execPath, [bundle, ...words], { env }, (error, out) => {
      resolve({ code: error?.code ?? 0, out });
    });
  });
}

it('audits an account in order', async () => {
  const { code, out } = await rootwatch('audit');

  expect(code).toBe(0);
  expect(out).toMatch(/pass +critical +root-mfa-enabled +MFA is on/);
});

it('sees what was changed since', async () => {
  await rootwatch('audit');
  standIn.change({ mfaEnabled: false, mfaDevices: [] });

  const { code, out } = await rootwatch('audit');

  expect(code).toBe(1);
  expect(out).toMatch(/FAIL +critical +root-mfa-enabled +root has no MFA: its password alone opens it/);
});

it('is asked in each region by that region', async () => {
  standIn.change({ trails: [{ name: 'own', region: 'eu-west-1' }] });

  await rootwatch('audit');

  const asked = standIn.calls.filter(({ service }) => service === 'cloudtrail');
  expect(asked.map(({ operation, region }) => `${operation} ${region}`).sort()).toEqual([
    'DescribeTrails us-east-1',
    'GetEventSelectors eu-west-1',
    'GetTrailStatus eu-west-1',
  ]);
});

it('is asked in the home region of another partition', async () => {
  standIn.change({ partition: 'aws-us-gov' });

  await rootwatch('audit');

  expect([...new Set(standIn.calls.map(({ region }) => region))]).toContain('us-gov-west-1');
});
