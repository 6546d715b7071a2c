import { aWaiver } from '../../support/findings';
import { seen } from '../../support/posture';
import { WatchedWorld } from '../../support/watched-world';

const world = new WatchedWorld();
const waiver = aWaiver({ check: 'security-contact-set', until: '2026-11-21' });
const reopened = 'open again: no security contact is set';

afterAll(() => {
  world.end();
});

it('tells once that an exception is over, of what else is told in the summary only', async () => {
  world.becomes({ securityContactSet: seen(false) });
  world.waivers = [waiver];
  world.sleeps(22);
  const process = await world.start();

  await world.runUntil(23.9, process);
  expect(world.timesPrinted(reopened)).toBe(0);
  await world.runUntil(26, process);
  await world.runUntil(28, await world.start());

  expect([world.timesPrinted(reopened), world.timesInSlack(reopened)]).toEqual([1, 1]);
  expect(world.bodies.find((body) => body.includes(reopened))).toContain(waiver.reason);
});
