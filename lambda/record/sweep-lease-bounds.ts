import { timing } from '../contract/timing';

/**
 * Epoch milliseconds: a lease that ends between the two is held. What ends later than any sweep lasts was written by a
 * clock that ran ahead, and waiting for it would end in silence.
 */
export function sweepLeaseBounds(now: Date): { readonly endedAt: number; readonly impossibleAfter: number } {
  return { endedAt: now.getTime(), impossibleAfter: now.getTime() + 2 * timing.sweepFunctionTimeout * 1000 };
}
