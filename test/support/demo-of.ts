import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootwatch, type Ran } from './command';

/** Plays the content of a file of one's own. */
export function demoOf(content: string, ...words: readonly string[]): Ran {
  const folder = mkdtempSync(join(tmpdir(), 'rootwatch-demo-'));
  try {
    const file = join(folder, 'own.json');
    writeFileSync(file, content);
    return rootwatch(['demo', '--input', file, ...words]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
