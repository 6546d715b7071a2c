import { EmbeddedPlans } from '../../../lambda/record/embedded/embedded-plans';
import { aPlan } from '../../support/plans';
import { WatchedWorld } from '../../support/watched-world';

let world: WatchedWorld;

beforeEach(() => {
  world = new WatchedWorld();
});

afterEach(() => {
  world.end();
});

const named = '[high] payments (111122223333): Slack refuses a message';
const address = '203.0.113.1';

/** As `rootwatch plan` in another process does. */
async function windowIsPlanned({ world: { keeper } }: Awaited<ReturnType<WatchedWorld['start']>>): Promise<void> {
  const times = { from: '2026-11-21T02:00:00Z', to: '2026-11-21T04:00:00Z', createdAt: '2026-11-21T01:18:00Z' };
  await new EmbeddedPlans(keeper).save(aPlan({ ...times, announcedAt: null }));
}

describe('a message that Slack refuses for good', () => {
  it.each([
    ['is tried by itself', (): Promise<void> => Promise.resolve()],
    ['is tried with another one, which Slack takes', windowIsPlanned],
  ])('is named on the terminal, once, where it %s the last time', async (_, happens) => {
    world.slack.refused = address;
    const process = await world.start();
    await world.runUntil(1, process);
    world.signsIn('01:05', address);
    await world.runUntil(1 + 18.9 / 60, process);
    expect(world.timesPrinted(named)).toBe(0);
    await happens(process);
    await world.runUntil(3, process);

    expect(world.timesInSlack(address)).toBe(0);
    expect(world.timesPrinted(named)).toBe(1);
    expect(world.bodies[world.printed.indexOf(named)]).toContain(`root signed in from ${address}`);
    expect(world.printed).toEqual(expect.arrayContaining(world.slack.took));
  });
});
