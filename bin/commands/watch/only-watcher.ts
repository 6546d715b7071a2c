import { Failure } from '../../terminal/failure';
import type { WatchLease } from '../../store/watch-lease';

/** @throws Failure when another process watches the same account with the same store */
export function holdingOn(lease: WatchLease, storeFile: string): () => Promise<void> {
  return async () => {
    const other = await lease.hold();
    if (other === null) return;
    const seen = new Date(other.aliveAt).toISOString().slice(0, 19).replace('T', ' ');
    throw new Failure(
      `Another rootwatch watch (process ${String(other.pid)} on ${other.host}, last seen ${seen} UTC) watches this account with the store '${storeFile}'. Stop it, or give another --store; one that crashed blocks for three minutes at most.`,
    );
  };
}
