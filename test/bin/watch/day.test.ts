import { seen } from '../../support/posture';
import { WatchedWorld } from '../../support/watched-world';

const world = new WatchedWorld();

afterAll(() => {
  world.end();
});

const signIn = {
  eventName: 'ConsoleLogin',
  eventSource: 'signin.amazonaws.com',
  responseElements: { ConsoleLogin: 'Success' },
  additionalEventData: { MFAUsed: 'Yes' },
};

/** The history shows it five minutes later. */
function happens(time: string, record: Readonly<Record<string, unknown>>): void {
  world.history.happened({ id: `at-${time}`, at: `2026-11-21T${time}:00Z`, lag: 300, record });
}

/** Each from an address of its own. */
function signsIn(time: string, sourceIPAddress: string): void {
  happens(time, { ...signIn, sourceIPAddress });
}

/** A day of faults, one after the other; 24 hours in some seconds. */
async function theDay(): Promise<void> {
  let process = await world.start();
  await world.runUntil(1, process);
  signsIn('01:05', '203.0.113.1');
  await world.runUntil(3, process);

  world.blindness = 'denied'; // the credentials expired
  signsIn('04:00', '203.0.113.2');
  await world.runUntil(5, process);
  world.blindness = null;
  await world.runUntil(6, process);

  world.becomes({ accessKeysPresent: seen(true) });
  happens('06:10', { eventName: 'CreateAccessKey', eventSource: 'iam.amazonaws.com' });
  await world.runUntil(7, process);

  world.isSlackDown = true;
  signsIn('07:20', '203.0.113.3');
  await world.runUntil(8, process);
  world.isSlackDown = false;
  await world.runUntil(9, process);

  signsIn('10:00', '203.0.113.4');
  world.sleeps(3);
  await world.runUntil(13, process);

  world.lockStore();
  signsIn('13:10', '203.0.113.5');
  await world.runUntil(14, process);
  world.unlockStore();
  await world.runUntil(15, process);

  process = await world.start(); // it was killed
  signsIn('15:05', '203.0.113.6');
  await world.runUntil(16, process);
  signsIn('16:00', '203.0.113.7');
  process = await world.start(); // and once more
  await world.runUntil(17.5, process);

  world.blindness = 'failed'; // the network is away
  process = await world.start();
  await world.runUntil(18.5, process);
  world.blindness = null;
  world.becomes({});
  await world.runUntil(24, process);
}

const over = 'payments (111122223333): root, 1 event, gravest';
const blind = 'payments (111122223333): Rootwatch sees nothing';

/** Whom people hear of what, in the order in which they do. */
const told = [
  'Rootwatch is watching payments (111122223333): 2 for this week',
  'Rootwatch has read the past of payments (111122223333): nothing of root in 90 days before 20 Nov',
  '[high] payments (111122223333): root signed in from 203.0.113.1',
  `[over] ${over} high`,
  `[high] ${blind}, AWS refuses its credentials`,
  '[resolved] payments (111122223333): Rootwatch sees the account again',
  '[high] payments (111122223333): root signed in from 203.0.113.2',
  `[over] ${over} high`,
  '[critical] payments (111122223333): root has an access key',
  '[critical] payments (111122223333): root made itself an access key from 203.0.113.9',
  `[over] ${over} critical`,
  '[high] payments (111122223333): root signed in from 203.0.113.3',
  '[high] payments (111122223333): Rootwatch cannot do all of its work',
  `[over] ${over} high`,
  '[resolved] payments (111122223333): Rootwatch does all of its work again',
  '[high] payments (111122223333): root signed in from 203.0.113.4',
  `[over] ${over} high`,
  '[high] payments (111122223333): Rootwatch cannot do all of its work',
  '[high] payments (111122223333): root signed in from 203.0.113.5',
  '[resolved] payments (111122223333): Rootwatch does all of its work again',
  `[over] ${over} high`,
  '[high] payments (111122223333): root signed in from 203.0.113.6',
  `[over] ${over} high`,
  '[high] payments (111122223333): root signed in from 203.0.113.7',
  `[over] ${over} high`,
  `[high] ${blind}, AWS cannot be reached`,
  '[resolved] payments (111122223333): Rootwatch sees the account again',
  '[resolved] payments (111122223333): root has no access keys any more',
];

const everyMinute = 'It is tried again every minute.';

const saidBeside = [
  '00:00 Judged the account: 9 pass, 2 fail, 2 not-applicable, 1 unknown.',
  '00:02 Read the event history of 1 region.',
  '02:00 Judged the account: 10 pass, 1 fail, 2 not-applicable, 1 unknown.',
  `03:00 Nothing can be seen: sts:GetCallerIdentity was refused by AWS (ExpiredToken). ${everyMinute}`,
  '05:00 The account can be seen again.',
  '06:00 Judged the account: 9 pass, 2 fail, 2 not-applicable, 1 unknown.',
  '07:31 Slack could not be reached. What it was to be told is kept, and tried again every minute.',
  '08:01 Slack takes messages again.',
  '12:00 Nothing ran here since 2026-11-21 08:59 UTC. What happened meanwhile is read now.',
  "13:00 The store '…' refused (database is locked). It is tried again; if this goes on, look at the disk and at who else has it open.",
  '15:00 Judged the account: 9 pass, 2 fail, 2 not-applicable, 1 unknown.',
  '15:01 Read the event history of 1 region.',
  '16:00 Judged the account: 9 pass, 2 fail, 2 not-applicable, 1 unknown.',
  '16:01 Read the event history of 1 region.',
  `17:30 Nothing can be seen: sts:GetCallerIdentity did not answer in time (TimeoutError). ${everyMinute}`,
  '18:30 The account can be seen again.',
  '18:30 Judged the account: 10 pass, 1 fail, 2 not-applicable, 1 unknown.',
  '18:31 Read the event history of 1 region.',
];

describe('a day of expired credentials, sleep, outages, a locked store and two crashes', () => {
  beforeAll(theDay, 120_000);

  it('is told on the terminal: each deed once, and each blindness in one message', () => {
    expect(world.printed).toEqual(told);
  });

  it('is told in Slack, each message once', () => {
    expect(world.slackTook).toEqual(told);
  });

  it('speaks of its store, and never of the table of a deployment', () => {
    const said = world.bodies.join('\n');

    expect(said).toContain('the store could not be reached');
    expect(said).not.toContain('findings table');
  });

  it('says on standard error what ran and what was wrong, and nothing while all is as it was', () => {
    const lines = world.status.map((line) =>
      line.replace(/^\S+ (\d\d:\d\d):\d\d UTC {2}/, '$1 ').replace(/'.*'/, "'…'"),
    );

    expect(lines).toEqual(saidBeside);
  });
});
