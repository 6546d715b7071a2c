import { existsSync } from 'node:fs';
import { MemoryKeeper } from '../../../../lambda/record/embedded/memory-keeper';
import type { TextKeeper } from '../../../../lambda/record/embedded/text-keeper';
import { embeddedServices } from '../../../home/embedded';
import { openStore } from '../../../store/open-store';
import { storeFile } from '../../../store/store-file';
import type { HardenOptions } from '../options';

interface Embedded {
  readonly file: string;
  /** Whether there is no such file yet, and none is made. */
  readonly isMissing: boolean;
  readonly keeper: TextKeeper;
  readonly services: ReturnType<typeof embeddedServices>;
}

/**
 * Where nothing is deployed: what is kept on this machine. A list makes no file where there is none.
 * @throws Failure when the file is damaged, of a newer release, or not ours
 */
export async function embedded(
  { store, list = false }: Pick<HardenOptions, 'store' | 'list'>,
  variables: NodeJS.ProcessEnv,
  now: () => Date,
): Promise<Embedded> {
  const file = storeFile(store, variables);
  const isMissing = list && !existsSync(file);
  const keeper = isMissing ? new MemoryKeeper() : await openStore(file);
  return { file, isMissing, keeper, services: embeddedServices(keeper, now) };
}
