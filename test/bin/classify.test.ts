import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { aRootLogin } from '../support/cloudtrail';
import { fixture } from '../support/cloudtrail-fixture';
import { buildCommand, jsonLines, rootwatch } from '../support/command';

const folder = mkdtempSync(join(tmpdir(), 'rootwatch-classify-'));
const login = fixture('root-login-without-mfa');
const failed = fixture('root-login-failed');
const aFailedLogin = (eventID: string): unknown =>
  aRootLogin({ eventID, responseElements: { ConsoleLogin: 'Failure' }, additionalEventData: { MFAUsed: 'No' } });
const quiet = fixture('root-console-polls-health');
const other = fixture('role-starts-instance');
const text = (value: unknown): string => JSON.stringify(value);
const event = (detail: unknown): unknown => ({
  version: '0',
  'detail-type': 'AWS API Call via CloudTrail',
  source: 'aws.signin',
  detail,
});
const found = (record: unknown): unknown => ({ EventId: 'x', Username: 'root', CloudTrailEvent: text(record) });

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(buildCommand);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('rootwatch classify', () => {
  it('prints every key of each record, in order, duplicates included', () => {
    const { exitCode, stdout, stderr } = rootwatch(['classify'], text({ Records: [login, other, login] }));

    expect(jsonLines(stdout)).toEqual([
      {
        eventId: 'abdca76c-e986-4eb4-8c08-4449d92fd2d2',
        eventTime: '2026-11-21T03:12:45Z',
        verdict: 'alert',
        detection: 'root-login-without-mfa',
        severity: 'critical',
        actor: 'root-user',
        reason: 'ConsoleLogin succeeded and MFAUsed was No',
        accountId: '111122223333',
        region: 'us-east-1',
      },
      expect.objectContaining({ verdict: 'ignore', detection: null, severity: null, actor: 'other-principal' }),
      expect.objectContaining({ detection: 'root-login-without-mfa' }),
    ]);
    expect(stderr).toBe('3 records: 2 alerts (2 critical), 0 kept quietly, 1 not about root.\n');
    expect(exitCode).toBe(1);
  });

  it.each([
    ['one record', text(login)],
    ['one record, pretty-printed', JSON.stringify(login, null, 2)],
    ['JSON Lines', `${text(login)}\n${text(quiet)}\n`],
    ['a log file', text({ Records: [login, quiet] })],
    ['an array', text([login, quiet])],
    ['an EventBridge event', text(event(login))],
    ['an EventBridge event without its detail-type', text({ source: 'aws.signin', detail: login })],
    ['EventBridge events, one a line', `${text(event(login))}\n${text(event(quiet))}`],
    ['an answer of LookupEvents', JSON.stringify({ Events: [found(login), found(quiet)], NextToken: 'x' }, null, 2)],
  ])('reads %s, plain and gzipped, from a file and from standard input', (_, content) => {
    const plain = rootwatch(['classify', '-'], content);
    const packed = rootwatch(['classify', file('packed', gzipSync(content))]);

    expect(jsonLines(plain.stdout)[0]).toMatchObject({ detection: 'root-login-without-mfa' });
    expect(plain.exitCode).toBe(1);
    expect(packed).toEqual(plain);
  });

  it.each([
    ['good when nothing alerts', [quiet, other], [], 0],
    ['good without records', [], [], 0],
    ['good when the alert is milder than high', [failed], [], 0],
    ['bad news for an alert at the threshold', [failed], ['--fail-on', 'medium'], 1],
    ['bad news for an alert above it', [login], ['--fail-on', 'low'], 1],
    ['good below a higher threshold', [fixture('root-login-with-mfa')], ['--fail-on', 'critical'], 0],
    ['undetermined for what is no record', [quiet, { hello: 'world' }], [], 2],
    ['bad news rather than undetermined', [login, { hello: 'world' }], [], 1],
  ])('is %s', (_, Records, words, exitCode) => {
    expect(rootwatch(['classify', ...words], text({ Records })).exitCode).toBe(exitCode);
  });

  it('prints only alerts when asked, and counts all', () => {
    const { stdout, stderr } = rootwatch(['classify', '--only', 'alert'], text([login, quiet, other]));

    expect(jsonLines(stdout)).toHaveLength(1);
    expect(stderr).toContain('3 records: 1 alert (1 critical), 1 kept quietly, 1 not about root.');
  });

  it('prints a table, with its heading once and without colours where no terminal is', () => {
    const { exitCode, stdout } = rootwatch(
      ['classify', '--format', 'table', '--only', 'alert'],
      text([login, quiet, login]),
    );

    expect(stdout.split('\n')).toEqual([
      expect.stringMatching(/^when \(UTC\) +verdict +actor +account +region +what happened$/),
      expect.stringMatching(/^2026-11-21 03:12:45 +alert critical .* root signed in without MFA from 203\.0\.113\.9$/),
      expect.stringMatching(/^2026-11-21 03:12:45 +alert critical/),
      '',
    ]);
    expect(stdout).not.toContain('\u001b');
    expect(exitCode).toBe(1);
  });

  it.each([
    ['sums up brute force, which is bad news', 5, 'Brute force (high): 5 failed sign-ins of root', 1],
    ['leaves a few failures what they are', 4, '4 records: 4 alerts (4 medium)', 0],
  ])('%s', (_, failures, sentence, exitCode) => {
    const records = Array.from({ length: failures }, (__, index) => aFailedLogin(`failure-${index}`));

    const ran = rootwatch(['classify'], text(records));

    expect(ran.stderr).toContain(sentence);
    expect(jsonLines(ran.stdout)).toHaveLength(failures);
    expect(ran.exitCode).toBe(exitCode);
  });

  it('names the first twenty broken places, and counts the others', () => {
    const { stderr } = rootwatch(['classify'], '{oops}\n'.repeat(22));

    expect(stderr.match(/Left out\./g)).toHaveLength(20);
    expect(stderr).toContain('… and 2 more places with invalid JSON.');
    expect(stderr).toContain('Not among them: 22 places with invalid JSON');
  });

  it('names a broken line, classifies the rest, and is undetermined', () => {
    const name = file('broken.jsonl', `${text(quiet)}\n{"eventID": oops}\n${text(other)}\n`);

    const { stdout, stderr, exitCode } = rootwatch(['classify', name]);

    expect(jsonLines(stdout)).toMatchObject([{ verdict: 'record' }, { verdict: 'ignore' }]);
    expect(stderr).toContain(`'${name}', line 2, record 2: it is not valid JSON.`);
    expect(stderr).toContain(
      '2 records: 0 alerts, 1 kept quietly, 1 not about root. Not among them: 1 place with invalid JSON',
    );
    expect(exitCode).toBe(2);
  });

  it('says that valid JSON which is no record is unreadable, in its place', () => {
    const { stdout, exitCode } = rootwatch(['classify'], `42\n${text(quiet)}\n`);

    expect(jsonLines(stdout)).toEqual([
      expect.objectContaining({ eventId: null, eventTime: null, detection: 'unreadable-event', accountId: null }),
      expect.objectContaining({ detection: 'root-read' }),
    ]);
    expect(exitCode).toBe(2);
  });

  it.each([
    ['a file that is not there', ['/nowhere/records.json'], "'/nowhere/records.json' does not exist."],
    ['empty input', ['-'], 'Standard input is empty'],
  ])('names %s in a sentence, and is undetermined', (_, words, sentence) => {
    const { exitCode, stdout, stderr } = rootwatch(['classify', ...words]);

    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  it('classifies what gzip still holds, and names its early end', () => {
    const whole = gzipSync(`${text(login)}\n`.repeat(2000));
    const name = file('cut.gz', whole.subarray(0, whole.length - 9));

    const { stdout, stderr, exitCode } = rootwatch(['classify', name]);

    expect(jsonLines(stdout).length).toBeGreaterThan(0);
    expect(stderr).toContain('is gzip that ends too early');
    expect(exitCode).toBe(1);
  });

  it('goes on with the next file after one that cannot be read', () => {
    const { stdout, exitCode } = rootwatch(['classify', '/nowhere', file('one.json', text(quiet))]);

    expect(jsonLines(stdout)).toHaveLength(1);
    expect(exitCode).toBe(2);
  });
});
