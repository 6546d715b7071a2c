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
    expect(stdout).toContain('No AWS credentials were found. Sign in with');
    expect(stdout + stderr).not.toContain('    at ');
    expect(exitCode).toBe(2);
  });

  it('says once what keeps every check from being judged, and what to do', () => {
    const { stdout } = rootwatch(['audit', '--profile', 'nobody']);

    expect(stdout).toMatch(/^Account not known, .+ UTC$/m);
    expect(stdout.match(/there is no profile 'nobody'/g)).toHaveLength(1);
    expect(stdout).toContain('Sign in with aws configure sso or aws login, or give another --profile.');
    expect(stdout).toContain(`${String(checks.length)} unknown`);
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
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

    expect(stderr).toBe(
      "'/nowhere/audit.txt' could not be written: the folder '/nowhere' does not exist. Give another --out.\n",
    );
    expect(exitCode).toBe(2);
  });
});
