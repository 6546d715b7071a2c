import { asUtf8 } from '../../../bin/commands/classify/as-utf8';

const text = '{"eventName":"Löschen 😀"}\n';
const little = Buffer.from(`\ufeff${text}`, 'utf16le');

async function read(bytes: Buffer, chunkBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) chunks.push(bytes.subarray(at, at + chunkBytes));
  const parts: Buffer[] = [];
  for await (const part of asUtf8(chunks)) parts.push(part);
  return Buffer.concat(parts);
}

describe.each([2, 3, 1000])('read in chunks of %d bytes', (chunkBytes) => {
  it.each([
    ['UTF-16 as PowerShell writes it', little],
    ['UTF-16 the other way round', Buffer.from(little).swap16()],
    ['UTF-8', Buffer.from(text)],
  ])('%s becomes the same text', async (_, bytes) => {
    expect((await read(bytes, chunkBytes)).toString()).toBe(text);
  });

  it('what is neither stays as it is', async () => {
    const bytes = Buffer.from([0xff, 0x00, 0xfe, 0x7b]);

    expect(await read(bytes, chunkBytes)).toEqual(bytes);
  });
});
