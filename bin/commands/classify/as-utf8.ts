import { TextDecoder } from 'node:util';

/** How the two bytes before a text in UTF-16 are called. https://www.rfc-editor.org/rfc/rfc2781#section-3.2 */
const encodings: ReadonlyMap<string, string> = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]);

/** The same text in UTF-8: older PowerShells write UTF-16 behind `>`. Everything else goes through as it is. */
export async function* asUtf8(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) decoder = decoderFor(chunk);
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  if (decoder) yield Buffer.from(decoder.decode());
}

function decoderFor(beginning: Buffer): TextDecoder | null {
  const encoding = encodings.get(beginning.toString('hex', 0, 2));
  return encoding === undefined ? null : new TextDecoder(encoding);
}
