import { UnusableStoreError } from '../../lambda/record/embedded/sqlite-file';
import { SqliteKeeper } from '../../lambda/record/embedded/sqlite-keeper';
import { Failure } from '../terminal/failure';

/**
 * @param patience milliseconds to wait while another process writes
 * @throws Failure naming the file when it is damaged, of a newer release, or not ours: it is left as it is
 */
export async function openStore(file: string, patience?: number): Promise<SqliteKeeper> {
  try {
    return await SqliteKeeper.open(file, patience);
  } catch (error) {
    if (error instanceof UnusableStoreError) throw new Failure(error.message);
    throw error;
  }
}
