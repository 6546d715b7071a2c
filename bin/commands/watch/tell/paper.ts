import type { Writable } from 'node:stream';
import type { Mail } from '../../../../lambda/announce/mail/mail';
import { brokenLine } from '../../../terminal/broken-line';
import type { Paint } from '../../../terminal/colours';
import type { Paper } from './voice';

const mishaps: Readonly<Record<string, string>> = {
  EPIPE: 'was closed',
  ERR_STREAM_DESTROYED: 'was closed',
  ENOSPC: 'goes to a disk that is full',
};

/**
 * Prints each message as a mail, and knows whether it got out: what nobody could read does not count as told.
 * @param closing aborted when the terminal is closed
 */
export function paperOn(stream: Writable, paint: Paint, closing: AbortSignal): Paper {
  let gone: string | null = null;
  const fails = (error: unknown): void => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no code';
    gone ??= mishaps[code] ?? `cannot be written (${code})`;
  };
  stream.on('error', fails);
  return {
    get gone() {
      return gone ?? (closing.aborted ? 'lost its terminal, which was closed' : null);
    },
    print: async ({ subject, body }: Mail) => {
      try {
        const head = brokenFor(stream, `Subject: ${subject}`).map((line) => paint('bold', line));
        const lines = [...head, '', ...brokenFor(stream, body)];
        await written(stream, `${lines.join('\n')}\n`);
      } catch (error) {
        fails(error); // the stream tells its listeners only afterwards
        throw error;
      }
    },
  };
}

/** Lines are broken for a terminal only, and a command never: it is there to be copied. */
function brokenFor(stream: Writable & { readonly columns?: number }, text: string): readonly string[] {
  const { columns } = stream;
  const lines = text.split('\n');
  return columns === undefined
    ? lines
    : lines.flatMap((line) => (line.includes('npx ') ? [line] : brokenLine(line, columns)));
}

function written(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}
