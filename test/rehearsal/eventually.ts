import { setTimeout as sleep } from 'node:timers/promises';

const pause = 200;

/**
 * Asks again until the answer is neither undefined nor false.
 *
 * @param what completes "… did not happen within N s", for the person who reads the miss.
 */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  seconds = 30,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`${what} did not happen within ${seconds} s.`);
    await sleep(pause);
  }
}
