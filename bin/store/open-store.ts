import { statSync } from 'node:fs';
import { join } from 'node:path';
import { UnusableStoreError } from '../../lambda/record/embedded/sqlite-file';
import { SqliteKeeper } from '../../lambda/record/embedded/sqlite-keeper';
import { Failure } from '../terminal/failure';
import { shellWord } from '../terminal/shell-word';

/**
 * @param patience milliseconds to wait while another process writes
 * @throws Failure naming the file when it is damaged, of a newer release, or not ours: it is left as it is
 */
export async function openStore(file: string, patience?: number): Promise<SqliteKeeper> {
  if (isFolder(file))
    throw new Failure(
      `The store '${file}' is a folder. Give a file, for example --store ${shellWord(join(file, 'store.db'))}.`,
    );
  try {
    return await SqliteKeeper.open(file, patience);
  } catch (error) {
    if (error instanceof UnusableStoreError) throw new Failure(error.message);
    throw error;
  }
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false; // whoever opens it hears why it cannot be looked at
  }
}
