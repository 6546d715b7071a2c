import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { aRootLogin, aRootRecord } from '../../support/cloudtrail';
import { buildCommand, jsonLines, rootwatch } from '../../support/command';

const quiet = (eventID: string): string => JSON.stringify(aRootRecord({ eventID, readOnly: true }));
const logs = 'AWSLogs/111122223333/CloudTrail';
const digests = 'AWSLogs/111122223333/CloudTrail-Digest';

let bucket = '';

function log(...eventIds: readonly string[]): Buffer {
  return gzipSync(`{"Records":[${eventIds.map(quiet).join()}]}`);
}

function put(path: string, content: string | Buffer): string {
  const file = join(bucket, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const lines = z.array(z.object({ eventId: z.string(), verdict: z.string() }));
const linesOf = (stdout: string): z.infer<typeof lines> => lines.parse(jsonLines(stdout));
const idsIn = (stdout: string): readonly string[] => linesOf(stdout).map(({ eventId }) => eventId);

beforeAll(buildCommand);
beforeEach(() => {
  bucket = mkdtempSync(join(tmpdir(), 'rootwatch-bucket-'));
  put(`${logs}/us-east-1/2026/11/21/111122223333_CloudTrail_us-east-1_20261121T0315Z_b.json.gz`, log('3', '4'));
  put(`${logs}/eu-west-1/2026/11/22/111122223333_CloudTrail_eu-west-1_20261122T0000Z_a.json.gz`, log('1', '2'));
  put(`${logs}/us-east-1/2026/11/21/111122223333_CloudTrail_us-east-1_20261121T0320Z_a.json.gz`, log('5'));
  put(`${logs}/us-east-1/2026/12/01/111122223333_CloudTrail_us-east-1_20261201T0000Z_a.json.gz`, log('6'));
});
afterEach(() => {
  rmSync(bucket, { recursive: true });
});

describe('rootwatch classify FOLDER', () => {
  it('reads every log of a bucket in the order of names', () => {
    const { exitCode, stdout, stderr } = rootwatch(['classify', bucket]);

    expect(idsIn(stdout)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(stderr).toBe('6 records: 0 alerts, 6 kept quietly, 0 not about root.\n');
    expect(exitCode).toBe(0);
  });

  it('reads files, folders and standard input in the order given', () => {
    const file = put('x.json', quiet('file'));
    const words = ['classify', join(bucket, logs, 'us-east-1/2026/12'), '-', file, join(bucket, logs, 'eu-west-1')];

    const { stdout } = rootwatch(words, quiet('input'));

    expect(idsIn(stdout)).toEqual(['6', 'input', 'file', '1', '2']);
  });

  it.each([
    ['digests in their folder', `${digests}/us-east-1/2026/11/21/any.json.gz`, 'CloudTrail-Digest, which hold hashes'],
    ['a digest anywhere', '111122223333_CloudTrail-Digest_us-east-1_t_us-east-1_x.json.gz', 'CloudTrail-Digest'],
    [
      'Insights in their folder',
      'AWSLogs/111122223333/CloudTrail-Insight/us-east-1/any.json.gz',
      'CloudTrail-Insight, which hold unusual rates',
    ],
  ])('leaves out %s, and says how many', (_, path, words) => {
    put(path, gzipSync('{"awsAccountId":"111122223333"}'));

    const { exitCode, stdout, stderr } = rootwatch(['classify', bucket]);

    expect(linesOf(stdout)).toHaveLength(6);
    expect(stderr).toContain(`Left out: 1 file of ${words}`);
    expect(exitCode).toBe(0);
  });

  it.each([
    [
      'a file that is no JSON',
      'AWSLogs/notes.txt',
      'true story',
      'is no JSON: none of its first lines begins like a record.',
    ],
    ['notes with links and lists in them', 'AWSLogs/README.md', '# Logs\n\n7 days\n[more](x)\n{x}\n', 'is no JSON'],
    ['a log of another kind, gzipped', 'AWSLogs/elb.log.gz', gzipSync('http 2026-11-21T03:12:45Z'), 'is no JSON'],
    ['an empty file', 'AWSLogs/empty.json', '', 'is empty'],
    ['damaged gzip', `${logs}/cut.json.gz`, log('7', '8').subarray(0, 90), 'is gzip that ends too early'],
  ])('names %s, reads the rest, and is undetermined', (_, path, content, sentence) => {
    const file = put(path, content);

    const { exitCode, stdout, stderr } = rootwatch(['classify', bucket]);

    expect(idsIn(stdout)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(stderr).toContain(`'${file}' ${sentence}`);
    expect(exitCode).toBe(2);
  });

  it('names broken JSON in a log by file and line', () => {
    const file = put(`${logs}/broken.json`, `${quiet('7')}\n{"eventID": oops}\n`);

    const { exitCode, stderr } = rootwatch(['classify', bucket]);

    expect(stderr).toContain(`'${file}', line 2, record 2: it is not valid JSON.`);
    expect(exitCode).toBe(2);
  });

  it.each([
    ['JSON Lines', 'z.jsonl', (text: string) => text],
    ['JSON', 'z.json', (text: string) => text],
    ['JSON Lines of another name', 'z.ndjson', (text: string) => text],
    ['a log', 'z.log', (text: string) => text],
    ['a gzipped log', 'z.log.gz', (text: string) => gzipSync(text)],
    ['a file without an ending', 'z', (text: string) => text],
  ])('loses of %s with a damaged first line only that line', (_, path, packed) => {
    const file = put(path, packed(`Downloaded on Monday\n${quiet('7')}\n${quiet('8')}\n`));

    const { exitCode, stdout, stderr } = rootwatch(['classify', bucket]);

    expect(idsIn(stdout)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(stderr).toContain(`'${file}', line 1, record 1: it is not valid JSON. Left out.`);
    expect(exitCode).toBe(2);
  });

  it('names at most twenty files, and counts the others', () => {
    for (let index = 0; index < 23; index += 1) put(`notes/${String(index)}.txt`, 'nothing');

    const { stderr } = rootwatch(['classify', bucket]);

    expect(stderr.match(/is no JSON/g)).toHaveLength(20);
    expect(stderr).toContain('… and 3 more files that could not be read.');
  });

  it('reads what a link leads to when it is a file, and goes round in no circle', () => {
    symlinkSync(put('elsewhere.json', JSON.stringify(aRootLogin())), join(bucket, 'link.json'));
    symlinkSync(bucket, join(bucket, 'round'));

    const { exitCode, stdout, stderr } = rootwatch(['classify', bucket]);

    expect(linesOf(stdout).filter(({ verdict }) => verdict === 'alert')).toHaveLength(2);
    expect(stderr).toContain(`'${join(bucket, 'round')}' is no file, and links to folders are not followed.`);
    expect(exitCode).toBe(1);
  });

  it.each([
    ['is empty', ''],
    ['has only digests', `${digests}/any.json.gz`],
  ])('says of a folder that %s that there is nothing to classify', (_, path) => {
    const folder = join(bucket, 'other');
    mkdirSync(folder);
    if (path !== '') put(`other/${path}`, 'any');

    const { exitCode, stdout, stderr } = rootwatch(['classify', folder]);

    expect(stderr).toContain(`'${folder}' has no log file in it: nothing to classify.`);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  it('shows no control characters that a name may hold', () => {
    put('\u001b[31mred', 'nothing');

    const { stderr } = rootwatch(['classify', bucket]);

    expect(stderr).toContain('[31mred');
    expect(stderr).not.toContain('\u001b');
  });
});
