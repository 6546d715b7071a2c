import { Failure } from '../../terminal/failure';
import type { Watcher } from './watcher';
import type { World } from './world';

/** Short steps, so that a machine that slept finds what is overdue soon after it wakes. */
const longestPauseMs = 30_000;
const shortestPauseMs = 1_000;

/** Ticks until the signal says to end. @throws Failure when nobody can read what is told, or another watches */
export async function keepWatch(watcher: Watcher, { now, wait, paper, signal }: World): Promise<void> {
  while (!signal.aborted) {
    try {
      if (paper.gone === null) await watcher.tick();
    } catch (error) {
      if (paper.gone === null) throw error;
    }
    if (paper.gone !== null) {
      await watcher.leave(paper.gone);
      throw new Failure(
        `Standard output ${paper.gone}, so nobody would read the alerts. Start it again where somebody does.`,
      );
    }
    const due = watcher.nextAt - now().getTime();
    await wait(Math.min(longestPauseMs, Math.max(shortestPauseMs, due)));
  }
}
