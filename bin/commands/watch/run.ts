import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { EmbeddedAccountProfiles } from '../../../lambda/record/embedded/embedded-account-profiles';
import { SteadfastKeeper } from '../../../lambda/record/embedded/steadfast-keeper';
import type { TextKeeper } from '../../../lambda/record/embedded/text-keeper';
import { openStore } from '../../store/open-store';
import { exitCodes, type ExitCode } from '../../terminal/exit-code';
import { endsAtOnce, interruption, terminalClosing } from '../../terminal/interruption';
import { AwsEyes } from './look/aws-eyes';
import { beginning } from './beginning';
import { choicesFrom, type Choices } from './choices';
import { keepWatch } from './keep-watch';
import { liveWorld } from './live-world';
import { isAlive } from '../../store/is-alive';
import { holdingOn } from './only-watcher';
import type { WatchOptions } from './options';
import { WatchDays } from '../../store/watch-days';
import { WatchLease } from '../../store/watch-lease';
import { watchedAccount } from './watched-before';
import { Watcher } from './watcher';
import type { World } from './world';

/** Another process writes for some milliseconds; more is a store that is down, which must not hold up alerts for long. */
const storePatienceMs = 2_000;
/** A round that has begun gets so long to end. Whatever moment it is cut off at, the next start goes on there. */
const graceMs = 5_000;
const heartbeatMs = 30_000;

/** Watches until it is stopped. @returns the exit code @throws Failure when it cannot begin or go on */
export async function runWatch(options: WatchOptions): Promise<ExitCode> {
  const signal = interruption(['SIGINT', 'SIGTERM']);
  const closing = terminalClosing();
  const eyes = new AwsEyes(options, process.env);
  const { now } = eyes.clock;
  const choices = choicesFrom(options, process.env, now());
  const file = await openStore(choices.storeFile, storePatienceMs);
  try {
    const keeper = await SteadfastKeeper.over(file);
    const profile = options.profile ?? process.env['AWS_PROFILE'] ?? 'default';
    const watched = await endsAtOnce(signal, watchedAccount(eyes, keeper, profile)); // AWS may take its time
    const self = { id: randomUUID(), host: hostname(), pid: process.pid };
    const lease = new WatchLease(watched.accountId, self, { keeper, now, isAlive });
    const hold = holdingOn(lease, choices.storeFile);
    await hold();
    const world = liveWorld({ watched, choices, eyes, keeper, hold, signal, closing, now });
    await new WatchDays(keeper).keep(watched.accountId, choices);
    await saidAtStart(world, choices, keeper);
    await untilStopped(world, lease);
  } finally {
    file.close();
  }
  return exitCodes.good;
}

async function saidAtStart(world: World, { storeFile, endedWaivers }: Choices, keeper: TextKeeper): Promise<void> {
  const { accountId: id, every, paperName, slack, status } = world;
  const profile = await new EmbeddedAccountProfiles(keeper).of(id);
  const account = { id, name: profile?.name ?? null };
  for (const line of beginning({ account, storeFile, every, paperName, hasSlack: slack !== null }))
    status.say(line, line);
  for (const { check, until } of endedWaivers)
    status.say(
      `waiver of ${check}`,
      `The exception for ${check} ended on ${until} and counts no more. Take it out of the configuration, or accept it again until a later day.`,
    );
}

async function untilStopped(world: World, lease: WatchLease): Promise<void> {
  const { signal, status } = world;
  // Also in the middle of a long round. What is wrong with it is said by the round after it.
  const heartbeat = setInterval(() => void lease.hold().catch(() => null), heartbeatMs);
  try {
    const watcher = new Watcher(world);
    await watcher.begin();
    const isCutOff = await Promise.race([keepWatch(watcher, world).then(() => false), graceIsOver(signal)]);
    status.say(
      'end',
      'Stopped. Nobody watches from here until it is started again; then it reads what happened meanwhile.',
    );
    await lease.release();
    if (isCutOff) process.exit(exitCodes.good); // a call to AWS still hangs
  } finally {
    clearInterval(heartbeat);
  }
}

async function graceIsOver(signal: AbortSignal): Promise<true> {
  if (!signal.aborted) await once(signal, 'abort');
  await setTimeout(graceMs, undefined, { ref: false });
  return true;
}
