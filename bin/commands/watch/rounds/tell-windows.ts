import { settlePlans } from '../../../../lambda/use-cases/planned-use/settle-plans';
import { Troubles } from '../../../../lambda/use-cases/troubles';
import type { House } from '../house';
import type { World } from '../world';

/**
 * Tells of the windows that another process wrote into the store meanwhile, or took back. A review would too, but only within
 * the hour, and a window counts from when it was told. How a window ended is told as soon as a sweep has read beyond it.
 * @throws after all else was told, when one could not be; StoreDownError
 */
export async function tellWindows({ accountId, partition }: World, { services }: House): Promise<void> {
  const troubles = new Troubles();
  const plans = await services.plans.of(accountId);
  const profile = await services.profiles.of(accountId).catch(() => null); // the name only makes it easier to read
  await settlePlans(plans, { partition, profile }, services, troubles);
  troubles.raise();
}
