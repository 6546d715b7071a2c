import { timing } from '../contract/timing';

const leaseMilliseconds = timing.claimLease * 1000;

/** Epoch milliseconds at which a claim made now ends. */
export function leaseEnd(now: Date): number {
  return now.getTime() + leaseMilliseconds;
}

/**
 * The lease of a claim that nobody marked holds while its end lies ahead of now, but by no more than two leases: an end
 * further away was written by a clock that ran ahead, and waiting for it would end in silence. Twice beats never.
 */
export function leaseBounds(now: Date): { readonly endedAt: number; readonly impossibleAfter: number } {
  return { endedAt: now.getTime(), impossibleAfter: now.getTime() + 2 * leaseMilliseconds };
}
