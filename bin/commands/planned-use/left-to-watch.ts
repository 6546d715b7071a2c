import type { Watching } from '../../store/watch-lease';

/** Who tells of what is owed, and when. @param watching the watch that runs with the same store; null when none does now */
export function leftToWatch(watching: Watching | null): string {
  if (watching === null) return 'No rootwatch watch runs with this store now: the next one tells of it when it starts.';
  const { pid, host } = watching;
  return `The rootwatch watch that runs with this store (process ${String(pid)} on ${host}) tells of it on all its channels: within a minute, or some minutes later if it is reading the event history.`;
}
