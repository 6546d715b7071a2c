import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { clientsFor } from './aws/account';
import { Cdk } from './aws/cdk';
import { Door } from './aws/door';
import { emulatorLog, startEmulator, type Runtimes } from './aws/emulator';
import { repository } from './installed/installed-once';
import { node24Folder } from './installed/node-24';
import { pythonWithPackages } from './installed/python-environment';
import type { Leg } from './leg';
import { adopt } from './legs/adopt';
import { bootstrap } from './legs/bootstrap';
import { deploy, deployAgain } from './legs/deploy';
import { destroy } from './legs/destroy';
import { incident } from './legs/incident';
import { peopleAct } from './legs/people-act';
import { notMailed } from './legs/not-mailed';
import { poisonMessage } from './legs/poison';
import { posture } from './legs/posture';
import { rootLoginArrives } from './legs/root-login';
import { slackGone } from './legs/slack-gone';
import { storeDown } from './legs/store-down';
import { welcome } from './legs/welcome';
import { play, type Played } from './play';
import { programme } from './programme';
import { startSlackStandIn } from './slack-stand-in';

const legs: readonly Leg[] = [
  bootstrap,
  deploy,
  deployAgain,
  welcome,
  rootLoginArrives,
  notMailed,
  incident,
  posture,
  peopleAct,
  poisonMessage,
  storeDown,
  slackGone,
  destroy,
  adopt,
];

/** The queue's own wait is a minute and a half; the number of tries stays as deployed. */
const retrySeconds = 3;

async function rehearse(runtimes: Runtimes, folder: string): Promise<readonly Played[]> {
  const emulator = await startEmulator(runtimes, folder);
  const slack = await startSlackStandIn();
  try {
    const door = new Door(emulator.endpoint);
    await door.shortenWaits(retrySeconds);
    const cdk = new Cdk(emulator.endpoint, folder);
    return await play(legs, { emulator, door, slack, cdk, clients: clientsFor(emulator.endpoint) });
  } finally {
    await Promise.all([emulator.stop(), slack.stop()]);
  }
}

/** Nothing of a rehearsal stays, however it ends; only after a miss what the emulator and the functions said is kept. */
function folderOfItsOwn(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rootwatch-rehearsal-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      process.exit(); // the emulator ends when we do
    });
  }
  return folder;
}

async function main(): Promise<void> {
  const runtimes = { python: pythonWithPackages(), nodeFolder: node24Folder() };
  const folder = folderOfItsOwn();
  try {
    const played = await rehearse(runtimes, folder);
    console.log(programme(played, retrySeconds));
    if (played.every(({ miss }) => miss === null)) process.exitCode = 0;
  } finally {
    if (process.exitCode !== 0) keepLog(folder);
  }
}

function keepLog(folder: string): void {
  const log = path.join(folder, emulatorLog);
  if (!existsSync(log)) return;
  const kept = path.join(repository, '.cache', `${path.basename(folder)}.log`);
  copyFileSync(log, kept);
  console.error(`What the emulator and the functions said is in ${path.relative(repository, kept)}.`);
}

process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'; // Node 20 is ours to support
process.exitCode = 1; // until everything was shown
main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
});
