import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chunksOf, readAtOnce } from '../../../bin/commands/classify/small-file';

const folder = mkdtempSync(join(tmpdir(), 'rootwatch-small-'));

function file(content: Buffer | string): string {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return path;
}

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a small file', () => {
  it.each([
    ['as it is', 'some text', 'some text'],
    ['unpacked', gzipSync('some text'), 'some text'],
    ['in several parts unpacked', Buffer.concat([gzipSync('some '), gzipSync('text')]), 'some text'],
    ['larger than its last part says', Buffer.concat([gzipSync('x'.repeat(1_000)), gzipSync('')]), 'x'.repeat(1_000)],
    ['empty', '', ''],
  ])('is read at once, %s', (_, content, text) => {
    expect(readAtOnce(file(content))?.toString()).toBe(text);
  });

  it.each([
    ['is large', Buffer.alloc(1_048_577, ' ')],
    ['grows large when it is unpacked', gzipSync(Buffer.alloc(16_777_217))],
    ['is gzip that ends too early', gzipSync('some text').subarray(0, 20)],
    ['is only the beginning of gzip', Buffer.from([0x1f, 0x8b])],
    ['is damaged gzip', Buffer.from([0x1f, 0x8b, 1, 2, 3])],
  ])('is left to the stream when it %s', (_, content) => {
    expect(readAtOnce(file(content))).toBeNull();
  });

  it('cannot be read when it is not there', () => {
    expect(() => readAtOnce(join(folder, 'nowhere'))).toThrow('ENOENT');
  });

  it('is handed on in chunks that add up to it', () => {
    const bytes = Buffer.from('0123456789'.repeat(60_000));

    const chunks = [...chunksOf(bytes)];

    expect(chunks.length).toBeGreaterThan(1);
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });
});
