import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detections, detectionsOfSeveralRecords } from '../../lambda/judge/activity/catalogue';
import { checks } from '../../lambda/judge/posture/catalogue';
import { presentChecksPage } from './present-checks-page';

const page = readFileSync(join(__dirname, '../../docs/checks.md'), 'utf8');

describe('docs/checks.md', () => {
  it('is what the catalogues say (npm run checks writes it)', async () => {
    expect(page).toBe(await presentChecksPage());
  });

  it('lists every check and every detection once, in the order of the catalogues', () => {
    const ids = [...page.matchAll(/^\| \[([\w-]+)\]/gm)].map(([, id]) => id);

    expect(ids).toEqual([...checks, ...detections, ...detectionsOfSeveralRecords].map(({ id }) => id));
  });

  it.each([
    ['root-mfa-spare-device', 'iam:ListMFADevices'],
    ['root-access-keys-absent', 'iam:ListAccessKeys'],
    ['root-signing-certificates-absent', 'iam:ListSigningCertificates'],
  ])('names for %s what root alone is shown: %s', (id, call) => {
    expect(page.split('\n').find((line) => line.startsWith(`| [${id}]`))).toContain(`\`${call}\` (as root)`);
  });

  it('names for every check the calls that it rests on', () => {
    const rows = page.split('\n').filter((line) => checks.some(({ id }) => line.startsWith(`| [${id}]`)));

    expect(rows.filter((row) => !/`\w+:\w+`/.test(row))).toEqual([]);
  });
});
