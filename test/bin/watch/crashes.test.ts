import { Mortality } from '../../support/mortal';
import { WatchedWorld } from '../../support/watched-world';

const worlds: WatchedWorld[] = [];

afterEach(() => {
  for (const world of worlds.splice(0)) world.end();
});

/** Watched for an hour by a process that is gone; then root signed in. */
async function aWorld(): Promise<WatchedWorld> {
  const world = new WatchedWorld();
  worlds.push(world);
  await world.runUntil(1, await world.start());
  world.signsIn('00:58', '203.0.113.1');
  return world;
}

/** Counted from the step that prints the alert: before it the claim, and what is put aside for Slack, after it the mark. */
const around = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6];
const moments = around.flatMap((step) => (['before', 'after'] as const).map((when) => [when, step] as const));

let print: number;

beforeAll(async () => {
  const mortality = new Mortality();
  const world = await aWorld();
  await world.runUntil(1.25, await world.start(mortality));
  print = mortality.steps.indexOf('paper.print') + 1;
});

it.each(moments)('is told of after a process that was killed %s step %i from the alert', async (when, step) => {
  const world = await aWorld();
  const dying = await world.start(new Mortality(print + step, when));
  await world.runUntil(1.5, dying).catch(() => null);

  await world.runUntil(3, await world.start());

  const times = [world.timesPrinted('signed in'), world.timesInSlack('signed in')];
  const wasPrinted = step > 0 || (step === 0 && when === 'after');
  const isBetweenTellingAndMark = wasPrinted && step <= 4;
  expect(Math.min(...times)).toBeGreaterThanOrEqual(1);
  expect(Math.max(...times)).toBeLessThanOrEqual(isBetweenTellingAndMark ? 2 : 1);
  expect(world.timesPrinted('[over]')).toBe(1);
});
