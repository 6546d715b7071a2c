import { Troubles } from '../../../bin/commands/watch/troubles/troubles';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { MemoryKeeper } from '../../../lambda/record/embedded/memory-keeper';
import { WatchedWorld } from '../../support/watched-world';

let world: WatchedWorld;
/** Regions whose history AWS refuses, each for its cause. */
let refused: Readonly<Record<string, 'denied' | 'throttled'>>;

beforeEach(() => {
  world = new WatchedWorld();
  world.regions = ['us-east-1', 'us-west-2', 'eu-west-1'];
  refused = {};
  world.history.refuses = ({ region }) => refused[region] ?? null;
});

afterEach(() => {
  world.end();
});

const accountId = parseAccountId('111122223333');
const sweepEveryMs = 15 * 60_000;
const account = 'payments (111122223333)';
const begun = `[high] ${account}: Rootwatch cannot do all of its work`;
const more = `[resolved] ${account}: Rootwatch does more of its work again`;
const all = `[resolved] ${account}: Rootwatch does all of its work again`;

/** What was told of its work since this was asked last: the subject and what the message says first. */
function told(): readonly (readonly [subject: string, said: string])[] {
  const bodies = world.bodies.splice(0);
  return world.printed
    .splice(0)
    .map((subject, index) => [subject, (bodies[index] ?? '').split(/\n\nIt goes on|\n$/)[0] ?? ''] as const)
    .filter(([subject]) => subject.includes('of its work'));
}

const unread = (region: string, cause = 'denied'): string =>
  `The event history could not be read in ${region} (${cause}: LookupEvents: ${cause}).`;
const now = (what: string): string => `In ${account}: ${what}`;
const over = (what: string): string => `In ${account} this is over, and there is nothing to do: ${what}`;
const still = (what: string): string => `\n\nThis still goes wrong, as you were told: ${what}`;

describe('what keeps going wrong', () => {
  it('is told of a region that fails later although another one is refused for good', async () => {
    refused = { 'eu-west-1': 'denied' };
    const process = await world.start();
    await world.runUntil(2, process);
    expect(told()).toEqual([[begun, now(unread('eu-west-1'))]]);

    refused = { 'eu-west-1': 'denied', 'us-west-2': 'denied' };
    await world.runUntil(4, process);
    expect(told()).toEqual([[begun, now(unread('us-west-2'))]]);

    refused = { 'us-west-2': 'denied' };
    await world.runUntil(5, process);
    expect(told()).toEqual([[more, over(unread('eu-west-1')) + still(unread('us-west-2'))]]);

    refused = {};
    await world.runUntil(6, process);
    expect(told()).toEqual([[all, over(unread('us-west-2'))]]);
  });

  it.each([
    [
      'the list of regions is refused',
      (): void => void (world.areRegionsKnown = false),
      (): void => void (world.areRegionsKnown = true),
      'Not all enabled regions are known: account:ListRegions was refused by AWS (AccessDenied).',
    ],
    [
      'a sweep breaks as a whole',
      (): void => void (world.history.refuses = breaks),
      (): void => void (world.history.refuses = refusesEurope),
      'The network card is gone.',
    ],
  ])('is told when later %s', async (_, fails, mends, said) => {
    world.history.refuses = refusesEurope;
    const process = await world.start();
    await world.runUntil(2, process);
    told();

    fails();
    await world.runUntil(4, process);
    expect(told()).toEqual([[begun, now(said)]]);

    mends();
    await world.runUntil(5, process);
    expect(told()).toEqual([[more, over(said) + still(unread('eu-west-1'))]]);
  });

  it('is one message where several begin, or end, at the same time', async () => {
    const process = await world.start();
    await world.runUntil(1, process);
    refused = { 'us-west-2': 'denied', 'eu-west-1': 'denied' };
    await world.runUntil(3, process);
    expect(told()).toEqual([[begun, now(unread('eu-west-1, us-west-2'))]]);

    refused = { 'us-east-1': 'denied', 'eu-west-1': 'throttled' };
    await world.runUntil(5, process);
    const both = `In ${account}:\n- ${unread('eu-west-1', 'throttled')}\n- ${unread('us-east-1')}`;
    expect(told()).toEqual([
      [more, over(unread('us-west-2')) + still(unread('eu-west-1'))],
      [begun, both],
    ]);
  });

  it('is not over while the region fails for another cause', async () => {
    refused = { 'us-west-2': 'denied' };
    const process = await world.start();
    await world.runUntil(1, process);
    told();
    refused = { 'us-west-2': 'throttled' };
    await world.runUntil(1.25, process);
    refused = { 'us-west-2': 'denied' };
    await world.runUntil(3, process);
    expect(told()).toEqual([]);

    refused = {};
    await world.runUntil(4, process);
    expect(told()).toEqual([[all, over(unread('us-west-2'))]]);
  });

  it('is told of a region that fails by turns for different causes', async () => {
    const isOdd = (): boolean => Math.floor(world.clock.now().getTime() / sweepEveryMs) % 2 === 1;
    world.history.refuses = ({ region }) => (region !== 'us-west-2' ? null : isOdd() ? 'throttled' : 'denied');
    await world.runUntil(0.75, await world.start());

    expect(told().map(([subject]) => subject)).toEqual([begun]);
  });

  it('is over for a region that was disabled', async () => {
    refused = { 'us-west-2': 'denied' };
    const process = await world.start();
    await world.runUntil(1, process);
    told();

    world.regions = ['us-east-1', 'eu-west-1'];
    await world.runUntil(2, process);
    expect(told()).toEqual([[all, over(unread('us-west-2'))]]);
  });

  it('is not over because nothing can be seen any more', async () => {
    const process = await world.start();
    await world.runUntil(0.5, process);
    world.isReviewBroken = true;
    await world.runUntil(1.5, process);
    expect(told()).toEqual([[begun, now('The account could not be judged.')]]);

    world.blindness = 'denied';
    world.isReviewBroken = false;
    await world.runUntil(2, process);
    expect(told()).toEqual([]);

    world.blindness = null;
    await world.runUntil(3, process);
    expect(told()).toEqual([[all, over('The account could not be judged.')]]);
  });
});

describe('what people know of when the watch is started anew', () => {
  it('is neither repeated nor forgotten to be told as over', async () => {
    refused = { 'us-west-2': 'denied' };
    await world.runUntil(1, await world.start());
    expect(told()).toEqual([[begun, now(unread('us-west-2'))]]);

    let process = await world.start();
    await world.runUntil(3, process);
    process = await world.start();
    await world.runUntil(4, process);
    expect(told()).toEqual([]);

    process = await world.start();
    refused = {};
    await world.runUntil(5, process);
    expect(told()).toEqual([[all, over(unread('us-west-2'))]]);
    await world.runUntil(6, await world.start());
    expect(told()).toEqual([]);
  });

  it('is Slack that takes nothing, as well', async () => {
    const process = await world.start();
    await world.runUntil(1, process);
    world.slack.isDown = true;
    refused = { 'us-west-2': 'denied' };
    await world.runUntil(2, process);
    expect(told().map(([subject]) => subject)).toEqual([begun, begun]);

    const next = await world.start();
    await world.runUntil(3, next);
    expect(told()).toEqual([]);
    world.slack.isDown = false;
    await world.runUntil(4, next);

    expect(told().map(([subject]) => subject)).toEqual([more]);
    expect(world.slack.took.filter((text) => text.includes('of its work'))).toEqual([begun, begun, more]);
  });

  it('works in memory while the store is down, and is written when it is back', async () => {
    const process = await world.start();
    await world.runUntil(1, process);
    world.lockStore();
    await world.runUntil(2, process);
    expect(told().map(([subject]) => subject)).toEqual([begun]);
    world.unlockStore();
    await world.runUntil(3, process);
    expect(told().map(([subject]) => subject)).toEqual([all]);

    await world.runUntil(4, await world.start());
    expect(told()).toEqual([]);
  });
});

function refusesEurope({ region }: { readonly region: string }): 'denied' | null {
  return region === 'eu-west-1' ? 'denied' : null;
}

function breaks(): never {
  throw new Error('The network card is gone.');
}

it('forgets what belongs to a work that is done no more, as when Slack is told no longer', async () => {
  const keeper = new MemoryKeeper();
  const [before, next] = [new Troubles(accountId, keeper), new Troubles(accountId, keeper)];
  const fails = { wrong: [{ part: '', cause: 'Error', what: 'Slack takes nothing.' }], isOpen: () => false };
  for (const work of ['slack', 'review'] as const) await before.note(work, fails, world.clock.now());

  await next.recall((work) => work !== 'slack');

  expect([next.lasts('slack'), next.lasts('review')]).toEqual([false, true]);
});
