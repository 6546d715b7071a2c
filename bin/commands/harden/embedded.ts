import { existsSync } from 'node:fs';
import { embeddedRecord } from '../../../lambda/record/embedded/embedded-record';
import { MemoryKeeper } from '../../../lambda/record/embedded/memory-keeper';
import { openStore } from '../../store/open-store';
import { storeFile } from '../../store/store-file';
import type { Kept } from './kept';
import type { HardenOptions } from './options';

/**
 * Where nothing is deployed: what is kept on this machine. A list makes no file where there is none.
 * @throws Failure when the file is damaged, of a newer release, or not ours
 */
export async function embedded(
  { store, list = false }: Pick<HardenOptions, 'store' | 'list'>,
  variables: NodeJS.ProcessEnv,
  now: () => Date,
): Promise<Kept & { readonly file: string }> {
  const file = storeFile(store, variables);
  const keeper = list && !existsSync(file) ? new MemoryKeeper() : await openStore(file);
  return { ...embeddedRecord(keeper, now), file };
}
