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

describe('a region that cannot be read', () => {
  const over = '[over] payments (111122223333): root, 1 event, gravest high';

  /** Root acts in us-west-2 at 01:05; until then every region is read. @returns who goes on at 01:30 */
  async function anIncident() {
    world.regions = ['us-east-1', 'us-west-2', 'eu-west-1'];
    const process = await world.start();
    await world.runUntil(1, process);
    world.history.happened({ id: 'deed', at: '2026-11-21T01:05:00Z', region: 'us-west-2', record: rootUse });
    await world.runUntil(1.5, process);
    return process;
  }

  const rootUse = { eventName: 'RunInstances', eventSource: 'ec2.amazonaws.com' };
  const refuse = (refused: string): void => {
    world.history.refuses = ({ region }) => (region === refused ? 'denied' : null);
  };

  it.each(['us-west-2', 'us-east-1'])('calls no incident over while it is %s', async (region) => {
    const process = await anIncident();
    refuse(region);
    await world.runUntil(4, process);
    expect(world.timesPrinted('[over]')).toBe(0);

    world.history.refuses = () => null;
    await world.runUntil(5, process);
    expect(world.timesPrinted(over)).toBe(1);
  });

  it('keeps no incident open that did not happen there', async () => {
    const process = await anIncident();
    refuse('eu-west-1');
    await world.runUntil(4, process);

    expect(world.timesPrinted(over)).toBe(1);
  });
});
