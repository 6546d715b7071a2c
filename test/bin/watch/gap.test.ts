import { WatchedWorld } from '../../support/watched-world';

let world: WatchedWorld;

beforeEach(() => {
  world = new WatchedWorld();
  world.regions = ['us-east-1', 'us-west-2', 'eu-west-1'];
});

afterEach(() => {
  world.end();
});

const day = 24;

/** What is listed as never read, one message each. */
function told(): readonly (readonly string[])[] {
  const bodies = world.printed.flatMap((subject, index) =>
    subject === '[high] payments (111122223333): a part of the past was never read' ? [world.bodies[index] ?? ''] : [],
  );
  world.printed.splice(0);
  world.bodies.splice(0);
  return bodies.map((body) => body.split('\n').filter((line) => line.startsWith('- ')));
}

const everywhere = ['- from 21 Nov 2026 to 1 Dec 2026 in eu-west-1, us-east-1, us-west-2'];

describe('a part of the past that AWS keeps no longer', () => {
  it('is told by a process that lived through it, once, for all regions in one message', async () => {
    const process = await world.start();
    await world.runUntil(1, process);
    world.sleeps(100 * day);
    await world.runUntil(101 * day, process);

    expect(told()).toEqual([everywhere]);
  });

  it('is told by a start after it, and not by the next', async () => {
    await world.runUntil(1, await world.start());
    world.sleeps(100 * day);
    await world.runUntil(100 * day + 2, await world.start());
    await world.runUntil(100 * day + 3, await world.start());
    expect(told()).toEqual([everywhere]);

    world.sleeps(100 * day);
    await world.runUntil(200 * day + 5, await world.start());
    expect(told()).toHaveLength(1);
  });

  it('is told when the account is seen again after a blindness that began before', async () => {
    const process = await world.start();
    await world.runUntil(1, process);
    world.blindness = 'denied';
    await world.runUntil(2, process);
    world.sleeps(100 * day);
    await world.runUntil(100 * day + 3, process);
    expect(told()).toEqual([]);

    world.blindness = null;
    await world.runUntil(100 * day + 4, process);
    expect(told()).toEqual([everywhere]);
  });

  it('is told of the one region that was refused for so long, and not again while it still is', async () => {
    let process = await world.start();
    await world.runUntil(1, process);
    world.history.refuses = ({ region }) => (region === 'us-west-2' ? 'denied' : null);
    world.sleeps(50 * day);
    await world.runUntil(50 * day + 2, process);
    world.sleeps(50 * day);
    await world.runUntil(100 * day + 3, process);
    process = await world.start();
    await world.runUntil(100 * day + 4, process);
    world.sleeps(2 * day);
    await world.runUntil(102 * day + 5, process);

    expect(told()).toEqual([['- from 21 Nov 2026 to 1 Dec 2026 in us-west-2']]);
  });

  it.each([
    ['is nothing in a region that was disabled meanwhile', true, []],
    ['is told of each region where AWS does not say which are enabled', false, [everywhere]],
  ])('%s', async (_, areRegionsKnown, expected) => {
    const process = await world.start();
    await world.runUntil(1, process);
    world.regions = [];
    world.areRegionsKnown = areRegionsKnown;
    world.sleeps(100 * day);
    await world.runUntil(100 * day + 2, process);

    expect(told()).toEqual(expected);
  });
});
