import { existsSync } from 'node:fs';
import { beginnings } from '../../support/stand-in/beginnings';
import { sittingsForEachTest } from '../../support/stand-in/sittings';
import type { Sitting } from '../../support/sitting';

const here = sittingsForEachTest({ ...beginnings['nothing-done'], caller: 'root' });

const sitting = (...words: readonly string[]): Sitting => here.sits('harden', ...words);

it('tells machines every key, whatever is known', async () => {
  here.aws.change({ denied: ['account:GetAlternateContact'] });

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
    'waiversUnknown',
  ]);
  const keys = 'number step title state reason cause permission checks evidence settled how waivers'.split(' ');
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
  expect(existsSync(here.store)).toBe(false);
  expect(list.complaint).toContain(`There is no store at ${here.store} yet`);
  expect(await elsewhere.ends()).toBe(2);
  expect(elsewhere.complaint).toContain('--account is 444455556666, and these credentials are of account');
  expect(await piped.ends()).toBe(2);
  expect(piped.complaint).toContain('Give --list to see the steps and their state, or --plain');
}, 60_000);
