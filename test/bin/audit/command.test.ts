import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from '../../../lambda/judge/posture/catalogue';
import { buildCommand, rootwatch } from '../../support/command';

beforeAll(buildCommand);

describe('rootwatch audit without credentials', () => {
  it('says of every check that it is unknown and why, and is undetermined', () => {
    const { exitCode, stdout, stderr } = rootwatch(['audit', '--format', 'json']);

    expect(JSON.parse(stdout)).toMatchObject({
      accountId: null,
      summary: { pass: 0, fail: 0, unknown: checks.length },
    });
    expect(stdout).toContain('CredentialsProviderError');
    expect(stdout + stderr).not.toContain('    at ');
    expect(exitCode).toBe(2);
  });

  it('writes a file whole, and nothing to standard output', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rootwatch-audit-'));
    const { stdout, stderr } = rootwatch(['audit', '--format', 'csv', '--out', join(folder, 'audit.csv')]);
    const files = readdirSync(folder);
    const content = readFileSync(join(folder, 'audit.csv'), 'utf8');
    rmSync(folder, { recursive: true });

    expect(files).toEqual(['audit.csv']);
    expect(content).toMatch(/^accountId,accountName,evaluatedAt,check,title,severity,outcome,cause,reason,/);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Written to '.*audit\.csv'\.\n$/);
  });

  it('names a file that cannot be written', () => {
    const { exitCode, stderr } = rootwatch(['audit', '--out', '/nowhere/audit.txt']);

    expect(stderr).toContain("'/nowhere/audit.txt' could not be written");
    expect(exitCode).toBe(2);
  });
});
