import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AwsEyes } from '../../../bin/commands/watch/look/aws-eyes';
import { choicesFrom } from '../../../bin/commands/watch/choices';
import { liveWorld } from '../../../bin/commands/watch/live-world';
import { Status } from '../../../bin/commands/watch/status';
import { watchedAccount } from '../../../bin/commands/watch/watched-before';
import { Watcher } from '../../../bin/commands/watch/watcher';
import { SqliteKeeper } from '../../../lambda/record/embedded/sqlite-keeper';
import { Clock } from '../../support/clock';
import { standInForEachTest } from '../../support/stand-in/for-each-test';

jest.setTimeout(60_000);

let clock: Clock;
let folder: string;
let keeper: SqliteKeeper;
let printed: string[];
const standIn = standInForEachTest({ regions: ['us-east-1'] }, () => clock.now());

beforeEach(async () => {
  clock = new Clock('2026-11-21T00:00:00.000Z');
  folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
  keeper = await SqliteKeeper.open(join(folder, 'store.db'), 1);
  printed = [];
  process.env['AWS_SHARED_CREDENTIALS_FILE'] = join(folder, 'credentials');
  process.env['AWS_CONFIG_FILE'] = join(folder, 'config');
  delete process.env['AWS_ACCESS_KEY_ID'];
  delete process.env['AWS_SECRET_ACCESS_KEY'];
  theFileHolds('AKIAFIRST');
});

afterEach(() => {
  keeper.close();
  rmSync(folder, { recursive: true });
});

function theFileHolds(keyId: string): void {
  writeFileSync(
    join(folder, 'credentials'),
    `[default]\naws_access_key_id = ${keyId}\naws_secret_access_key = stand-in\n`,
  );
}

/** The watch with the clients that it has in earnest, welcomed and with nothing more to say. */
async function aWatcher(): Promise<Watcher> {
  const eyes = new AwsEyes({}, process.env);
  const watched = await watchedAccount(eyes, keeper, 'default');
  const choices = choicesFrom({ store: join(folder, 'store.db') }, process.env, clock.now());
  const { signal } = new AbortController();
  const hold = (): Promise<void> => Promise.resolve();
  const live = liveWorld({ watched, choices, eyes, keeper, hold, signal, closing: signal, now: clock.now });
  const watcher = new Watcher({
    ...live,
    paper: { gone: null, print: ({ subject }) => Promise.resolve(void printed.push(subject)) },
    status: new Status(() => undefined, clock.now),
    elapsed: () => clock.now().getTime(),
    wait: () => Promise.resolve(),
  });
  await watcher.begin();
  await watcher.tick();
  printed.splice(0);
  return watcher;
}

async function after(minutes: number, watcher: Watcher): Promise<void> {
  for (let passed = 0; passed < minutes; passed += 1) {
    clock.pass(60);
    await watcher.tick();
  }
}

const account = 'payments (111122223333)';
const seenAgain = `[resolved] ${account}: Rootwatch sees the account again`;
const signedIn = `[critical] ${account}: root signed in without MFA from 203.0.113.9`;

it('tells of what root does after credentials had expired and were renewed in the file', async () => {
  const watcher = await aWatcher();
  standIn().change({ expiredKeys: ['AKIAFIRST'] });
  await after(16, watcher);
  theFileHolds('AKIASECOND');
  await after(2, watcher);

  standIn().signIn({ device: null });
  await after(30, watcher);

  expect(printed).toEqual([
    `[high] ${account}: Rootwatch sees nothing, AWS refuses its credentials`,
    seenAgain,
    signedIn,
  ]);
});

it('sees the account again after the file had held the keys of another one', async () => {
  const watcher = await aWatcher();
  standIn().change({ expiredKeys: ['AKIAFIRST'], keysOfOtherAccounts: { AKIAOTHER: '444455556666' } });
  theFileHolds('AKIAOTHER');
  await after(16, watcher);
  theFileHolds('AKIASECOND');
  await after(2, watcher);

  expect(printed).toEqual([
    `[high] ${account}: Rootwatch sees nothing, the credentials are of another account`,
    seenAgain,
  ]);
});

it('says nothing where the renewed credentials lie in the file already', async () => {
  const watcher = await aWatcher();
  standIn().change({ expiredKeys: ['AKIAFIRST'] });
  theFileHolds('AKIASECOND');

  await after(61, watcher);

  expect(printed).toEqual([]);
});
