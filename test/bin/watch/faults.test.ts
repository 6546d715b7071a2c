import { WatchedWorld } from '../../support/watched-world';

let world: WatchedWorld;

beforeEach(() => {
  world = new WatchedWorld();
});

afterEach(() => {
  world.end();
});

const blind = 'payments (111122223333): Rootwatch sees nothing';

describe('what goes wrong in the middle', () => {
  it.each([
    ['credentials that expire', 'denied', `[high] ${blind}, AWS refuses its credentials`],
    ['a network that goes away', 'failed', `[high] ${blind}, AWS cannot be reached`],
  ] as const)('tells in one message of %s while the account is read', async (_, why, message) => {
    const process = await world.start();
    await world.runUntil(1.5, process);
    world.printed.splice(0);

    world.blindnessInReview = why;
    await world.runUntil(5, process);
    world.blindness = null;
    await world.runUntil(7, process);

    expect(world.printed).toEqual([message, '[resolved] payments (111122223333): Rootwatch sees the account again']);
  });
});
