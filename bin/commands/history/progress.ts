import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';

export interface Progress {
  advanced(lookups: number, region: string): void;
  end(): void;
}

const nothing: Progress = { advanced: () => undefined, end: () => undefined };

/** A bar where a person looks at a terminal; else nothing: a log needs none. */
export function progressOn(stream: Writable & { readonly isTTY?: boolean }, lookups: number): Progress {
  if (!stream.isTTY) return nothing;
  const format = '{bar} {percentage}% | {value} of {total} lookups | {region} | {eta_formatted} left';
  const bar = new SingleBar({ stream, format, hideCursor: false, clearOnComplete: true, barsize: 24 });
  bar.start(lookups, 0, { region: '' });
  return {
    advanced: (some, region) => {
      bar.increment(some, { region });
    },
    end: () => {
      bar.stop();
    },
  };
}
