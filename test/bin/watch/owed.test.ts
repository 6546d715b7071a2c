import { WatchedWorld } from '../../support/watched-world';

let world: WatchedWorld;

beforeEach(() => {
  world = new WatchedWorld();
});

afterEach(() => {
  world.end();
});

const signedIn = '[high] payments (111122223333): root signed in from 203.0.113.1';

/** Slack was away when root signed in, and the process was killed at 01:30. */
async function isOwed(): Promise<void> {
  const process = await world.start();
  await world.runUntil(1, process);
  world.slack.isDown = true;
  world.signsIn('01:05', '203.0.113.1');
  await world.runUntil(1.5, process);
  expect(world.timesInSlack(signedIn)).toBe(0);
}

describe('what Slack is owed', () => {
  it('is told by the next start before the first question to the history is answered', async () => {
    await isOwed();
    const tookBefore: (readonly string[])[] = [];
    world.history.refuses = () => {
      tookBefore.push([...world.slack.took]);
      return null;
    };

    world.slack.isDown = false;
    await world.runUntil(2, await world.start());

    expect(tookBefore[0]).toContain(signedIn);
    expect(world.timesInSlack(signedIn)).toBe(1);
  });

  it('is tried again every minute in the middle of a long sweep', async () => {
    await isOwed();
    world.regions = [
      'us-east-1',
      'us-west-2',
      'eu-west-1',
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}-east-1`),
    ];
    const begun = world.clock.now().getTime();
    const minutesUntilTaken: number[] = [];
    world.history.refuses = () => {
      const minutes = (world.clock.now().getTime() - begun) / 60_000;
      world.slack.isDown = minutes < 0.5;
      if (world.slack.took.includes(signedIn)) minutesUntilTaken.push(minutes);
      return null;
    };

    await world.runUntil(2, await world.start());

    const [first = 0] = minutesUntilTaken;
    expect(Math.floor(first)).toBe(1);
    expect(world.status.filter((line) => line.includes('Read the event history of 9 regions'))).toHaveLength(1);
    expect(world.timesInSlack(signedIn)).toBe(1);
  });
});
