import type { HistoryQuestion } from '../../../lambda/observe/event-history.port';
import { WatchedWorld } from '../../support/watched-world';

const world = new WatchedWorld();

afterAll(() => {
  world.end();
});

const [virginia, oregon, ireland, mumbai] = ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-south-1'] as const;

/** Root starts instances in that region; the history shows it five minutes later. */
function acts(time: string, region: string, sourceIPAddress: string): void {
  world.history.happened({
    id: `in-${region}-${time}`,
    at: `2026-11-21T${time}:00Z`,
    region,
    lag: 300,
    record: { eventName: 'RunInstances', eventSource: 'ec2.amazonaws.com', sourceIPAddress },
  });
}

/** The machine falls asleep over one question of the sweep that comes next, in that region. */
function fallsAsleep(where: string, hours: number): void {
  world.history.refuses = ({ region }: HistoryQuestion) => {
    if (region !== where) return null;
    world.history.refuses = () => null;
    world.sleeps(hours);
    return 'failed';
  };
}

async function theDay(): Promise<void> {
  world.regions = [virginia, oregon, ireland, mumbai];
  const process = await world.start();
  await world.runUntil(1, process);

  world.history.refuses = ({ region }) => (region === oregon ? 'denied' : null);
  acts('01:05', oregon, '203.0.113.1');
  acts('01:10', ireland, '203.0.113.2');
  await world.runUntil(4, process);
  world.history.refuses = () => null;
  await world.runUntil(5, process);

  world.history.refuses = ({ region }) => (region === mumbai ? 'throttled' : null);
  acts('05:05', mumbai, '203.0.113.3');
  await world.runUntil(5.6, process);
  world.history.refuses = () => null;
  await world.runUntil(7, process);

  world.slack.says = 'silent';
  world.signsIn('07:05', '203.0.113.4', 300);
  await world.runUntil(8, process);
  world.slack.says = null;
  await world.runUntil(9.5, process);

  world.slack.says = 'too many';
  world.signsIn('09:35', '203.0.113.5', 300);
  await world.runUntil(9.9, process);
  world.slack.says = null;
  await world.runUntil(11, process);

  fallsAsleep(ireland, 3);
  acts('11:02', virginia, '203.0.113.6');
  acts('13:00', mumbai, '203.0.113.7');
  await world.runUntil(16, process);

  world.signsIn('16:02', '203.0.113.8', 300);
  await world.runUntil(16.5, process);
  world.setsClock(-1); // it had run ahead
  world.signsIn('15:35', '203.0.113.11', 300);
  await world.runUntil(17, process);
  world.signsIn('17:05', '203.0.113.9', 300);
  await world.runUntil(19, process);

  world.setsClock(1);
  await world.runUntil(20.5, process);
  world.signsIn('20:35', '203.0.113.10', 300);
  await world.runUntil(22, process);
}

const cannot = '[high] payments (111122223333): Rootwatch cannot do all of its work';
const canAgain = '[resolved] payments (111122223333): Rootwatch does all of its work again';
const over = '[over] payments (111122223333): root, 1 event, gravest high';
const overTwo = '[over] payments (111122223333): root, 2 events, gravest high';
const acted = '[high] payments (111122223333): root called RunInstances (ec2) from';
const signedIn = '[high] payments (111122223333): root signed in from';

const beforeSlack = [
  'Rootwatch is watching payments (111122223333): 2 for this week',
  'Rootwatch has read the past of payments (111122223333): nothing of root in 90 days before 20 Nov',
  `${acted} 203.0.113.2`,
  cannot, // Oregon is refused
  over,
  `${acted} 203.0.113.1`,
  canAgain,
  overTwo,
  cannot, // Mumbai is throttled
  `${acted} 203.0.113.3`,
  canAgain,
  over,
];

const afterSlack = [
  canAgain,
  `${signedIn} 203.0.113.5`,
  cannot, // Slack asks to wait
  canAgain,
  over,
  `${acted} 203.0.113.6`,
  `${acted} 203.0.113.7`,
  over,
  over,
  `${signedIn} 203.0.113.8`,
  over,
  `${signedIn} 203.0.113.11`,
  overTwo,
  `${signedIn} 203.0.113.9`,
  over,
  `${signedIn} 203.0.113.10`,
  over,
];

const saidBeside = [
  '00:00 Judged the account: 9 pass, 2 fail, 2 not-applicable, 1 unknown.',
  '00:02 Read the event history of 4 regions.',
  '01:01 The event history could not be read in us-west-2 (denied: LookupEvents: denied).',
  '05:01 The event history could not be read in ap-south-1 (throttled: LookupEvents: throttled).',
  '07:16 Slack did not answer within 20000 ms, so it may have the message or not. It is kept, and tried again after pauses that grow up to an hour, or as soon as Slack takes another message.',
  '08:00 Judged the account: 10 pass, 1 fail, 2 not-applicable, 1 unknown.',
  '08:01 Slack takes messages again.',
  '09:46 Slack did not take the message, it answered 429. What it was to be told is kept, and tried again every minute.',
  '09:54 Slack takes messages again.',
  '14:01 The event history could not be read in eu-west-1 (failed: LookupEvents: failed).',
  '20:00 Nothing ran here since 2026-11-21 18:59 UTC. What happened meanwhile is read now.',
];

describe('a day of regions that cannot be read, a slow and a busy Slack, sleep in a sweep, and a clock that is set', () => {
  beforeAll(theDay, 240_000);

  it('is told on the terminal: each deed once', () => {
    expect(world.printed).toEqual([...beforeSlack, `${signedIn} 203.0.113.4`, cannot, over, ...afterSlack]);
  });

  it('is told in Slack, each message once, what it did not answer before as soon as it takes another', () => {
    expect(world.slack.took).toEqual([...beforeSlack, over, `${signedIn} 203.0.113.4`, cannot, ...afterSlack]);
  });

  it('says on standard error what was wrong, and when it was over', () => {
    const lines = world.status.map((line) => line.replace(/^\S+ (\d\d:\d\d):\d\d UTC {2}/, '$1 '));

    expect(lines).toEqual(saidBeside);
  });
});
