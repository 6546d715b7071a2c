import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes lines in batches, waits when the reader is slow, and goes quiet when the reader has gone away (`| head`). */
export class LineWriter {
  private readonly stream: Writable;
  private batch = '';
  private gone = false;

  constructor(stream: Writable) {
    this.stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      this.gone = true;
    });
  }

  /** True when nobody reads any more, so that there is no use in going on. */
  get isGone(): boolean {
    return this.gone;
  }

  write(line: string): void {
    this.batch += `${line}\n`;
  }

  /** Hands on what has gathered, and waits until the reader has room for more. */
  async flush(): Promise<void> {
    const { batch } = this;
    this.batch = '';
    if (batch === '' || this.gone || this.stream.write(batch)) return;
    await Promise.race([once(this.stream, 'drain'), once(this.stream, 'close')]).catch(() => undefined);
  }
}
