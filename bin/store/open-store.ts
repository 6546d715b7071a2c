import { UnusableStoreError } from '../../lambda/record/embedded/sqlite-file';
import { SqliteKeeper } from '../../lambda/record/embedded/sqlite-keeper';
import { Failure } from '../terminal/failure';

/** @throws Failure naming the file when it is damaged, of a newer release, or not ours: it is left as it is */
export async function openStore(file: string): Promise<SqliteKeeper> {
  try {
    return await SqliteKeeper.open(file);
  } catch (error) {
    if (error instanceof UnusableStoreError) throw new Failure(error.message);
    throw error;
  }
}
