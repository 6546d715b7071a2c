import Table from 'cli-table3';
import type { Played } from './play';

/** The table of what was shown, then what it is worth: an emulator's word, never AWS's. */
export function programme(played: readonly Played[], retrySeconds: number): string {
  const table = new Table({
    head: ['', 'leg', 'shown', 'seconds'],
    colWidths: [6, 26, 68, 9],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  for (const { name, shown, miss, seconds } of played) {
    table.push([miss === null ? 'ok' : 'MISS', name, miss ?? shown.join('\n'), seconds.toFixed(1)]);
  }
  const misses = played.filter(({ miss }) => miss !== null).length;
  const total = played.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(0);
  const verdict = misses === 0 ? `All ${played.length} legs were shown` : `${misses} of ${played.length} legs missed`;
  return [
    table.toString(),
    `${verdict} in ${total} s, on an emulator on this machine; nothing of this was tried on AWS.`,
    `Retries of the queue were shortened to ${retrySeconds} s; their number is the deployed one.`,
  ].join('\n');
}
