import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommand } from '../../support/command';
import { PlainSitting } from '../../support/plain-sitting';
import { beginnings } from '../../support/stand-in/beginnings';
import { startStandIn, type StandIn } from '../../support/stand-in/stand-in';

let aws: StandIn;
let folder: string;
let store: string;

beforeAll(buildCommand, 60_000);

beforeEach(async () => {
  aws = await startStandIn({ ...beginnings['nothing-done'], caller: 'root' });
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
  store = join(folder, 'store.db');
});

afterEach(async () => {
  await aws.close();
  rmSync(folder, { recursive: true });
});

const sitting = (...words: readonly string[]): PlainSitting =>
  new PlainSitting([...words, '--store', store], aws.variables);

it('tells machines every key, whatever is known', async () => {
  aws.change({ denied: ['account:GetAlternateContact'] });

  const list = sitting('--list', '--format', 'json');

  expect(await list.ends()).toBe(1);
  const report = JSON.parse(list.printed) as { readonly steps: readonly object[] };
  expect(Object.keys(report)).toEqual([
    'accountId',
    'accountName',
    'askedAt',
    'askedBy',
    'keptIn',
    'run',
    'summary',
    'steps',
    'said',
    'noticed',
    'waivers',
  ]);
  const keys = 'number step title state reason cause permission checks evidence settled how'.split(' ');
  expect(report.steps.map((step) => Object.keys(step))).toEqual(Array(8).fill(keys));
  expect(report.steps[5]).toMatchObject({
    state: 'unknown',
    cause: 'denied',
    permission: 'account:GetAlternateContact',
    settled: null,
  });
}, 60_000);

it('lists the steps without making a file, and refuses a pipe without --list or --plain', async () => {
  const list = sitting('--list');
  const piped = sitting();
  const elsewhere = sitting('--list', '--account', '444455556666');

  expect(await list.ends()).toBe(1);
  expect(list.printed).toContain('2. Root has no access keys: open. root has 1 key');
  expect(existsSync(store)).toBe(false);
  expect(await elsewhere.ends()).toBe(2);
  expect(elsewhere.complaint).toContain('--account is 444455556666, and these credentials are of account');
  expect(await piped.ends()).toBe(2);
  expect(piped.complaint).toContain('Give --list to see the steps and their state, or --plain');
}, 60_000);
