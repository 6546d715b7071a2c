import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/**
 * `npm run mutate`: each pure room against its own tests only, one after the other. What another room's tests would notice
 * does not count, and a mutant costs seconds instead of a minute. `npm run mutate -- judge/incident` runs one of them.
 */
const rooms = ['domain', 'judge/planned-use', 'judge/incident', 'judge/posture', 'judge/activity'];
const stryker = createRequire(import.meta.url).resolve('@stryker-mutator/core/bin/stryker.js');

const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !rooms.includes(room));
if (unknown.length > 0) {
  console.error(`There is no room ${unknown.join(', ')} to mutate. Choose of: ${rooms.join(', ')}.`);
  process.exit(2);
}

const failed = (asked.length > 0 ? asked : rooms).filter((room) => {
  console.log(`\n${room}`);
  const env = { ...process.env, ROOM: room };
  const { status, error } = spawnSync(process.execPath, [stryker, 'run'], { env, stdio: 'inherit' });
  if (error) throw error;
  return status !== 0;
});
if (failed.length > 0) {
  console.error(`Below the score, or broken: ${failed.join(', ')}.`);
  process.exit(1);
}
