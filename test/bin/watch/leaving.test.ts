import { seen } from '../../support/posture';
import { WatchedWorld } from '../../support/watched-world';

let world: WatchedWorld;

beforeEach(() => {
  world = new WatchedWorld();
});

afterEach(() => {
  world.end();
});

const account = 'payments (111122223333)';
const nobody = `[high] ${account}: nobody watches from here any more`;
const again = `[resolved] ${account}: Rootwatch watches again`;
const closed = 'Standard output was closed, so nobody would read the alerts. Start it again where somebody does.';

/** An hour of watching; what was told in it is set aside. */
async function anHour() {
  const process = await world.start();
  await world.runUntil(1, process);
  forget();
  return process;
}

function forget(): void {
  for (const told of [world.printed, world.bodies, world.slack.took]) told.splice(0);
}

function signsIn(minute: number, address: string): string {
  world.history.happened({
    id: address,
    at: `2026-11-21T01:${String(minute).padStart(2, '0')}:00Z`,
    record: {
      eventName: 'ConsoleLogin',
      eventSource: 'signin.amazonaws.com',
      sourceIPAddress: address,
      responseElements: { ConsoleLogin: 'Success' },
      additionalEventData: { MFAUsed: 'Yes' },
    },
  });
  return `[high] ${account}: root signed in from ${address}`;
}

/** It finds that nobody reads what it prints, and ends itself. */
async function endsItself(process: Awaited<ReturnType<WatchedWorld['start']>>, hour: number): Promise<void> {
  world.isPaperClosed = true;
  await expect(world.runUntil(hour, process)).rejects.toThrow(closed);
  world.isPaperClosed = false;
}

describe('when nobody can read the terminal any more', () => {
  it('tells Slack so, and at the next start the terminal what it did not get, and Slack nothing twice', async () => {
    const process = await anHour();
    const alert = signsIn(5, '203.0.113.1');
    await endsItself(process, 3);
    expect(world.slack.took).toEqual([alert, nobody]);
    expect(world.printed).toEqual([]);
    expect(world.status.join(' ')).not.toContain('EPIPE');

    await world.runUntil(4, await world.start());

    const over = `[over] ${account}: root, 1 event, gravest high`;
    expect(world.printed).toEqual([again, alert, over]);
    expect(world.slack.took).toEqual([alert, nobody, again, over]);
  });

  it('says nothing more in that round, and reads nothing more', async () => {
    world.regions = ['us-east-1', 'us-west-2', 'eu-west-1'];
    const process = await anHour();
    await world.runUntil(1.1, process);
    signsIn(5, '203.0.113.1');
    const more = signsIn(6, '203.0.113.2');
    world.history.asked.splice(0);
    await endsItself(process, 3);
    expect(new Set(world.history.asked.map(({ region }) => region))).toEqual(new Set(['us-east-1']));
    expect(world.slack.took).toHaveLength(2);

    await world.runUntil(4, await world.start());

    expect(world.timesPrinted('signed in')).toBe(2);
    expect(world.timesInSlack('signed in')).toBe(2);
    expect(world.timesInSlack(more)).toBe(1);
  });

  it.each([
    ['the welcome', (): void => undefined, 0, [`Rootwatch is watching ${account}: 2 for this week`]],
    [
      'several checks at once',
      (): void => {
        world.becomes({ accessKeysPresent: seen(true), signingCertificatesPresent: seen(true) });
      },
      1,
      [`[critical] ${account}: root has an access key`, `[high] ${account}: root has a signing certificate`],
    ],
    [
      'what it cannot do itself',
      (): void => {
        world.history.refuses = () => 'denied';
      },
      1,
      [`[high] ${account}: Rootwatch cannot do all of its work`],
    ],
    [
      'its blindness',
      (): void => {
        world.blindness = 'denied';
      },
      1,
      [`[high] ${account}: Rootwatch sees nothing, AWS refuses its credentials`],
    ],
    [
      'a gap',
      (): void => {
        world.sleeps(100 * 24);
      },
      1,
      [`[high] ${account}: a part of the past was never read`],
    ],
  ])('tells Slack once, and the terminal at the next start, of %s', async (_, happens, hours, subjects) => {
    const process = await (hours === 0 ? world.start() : anHour());
    happens();
    await endsItself(process, 101 * 24);
    const hour = (world.clock.now().getTime() - Date.parse('2026-11-21T00:00:00Z')) / 3_600_000;
    await world.runUntil(hour + 0.5, await world.start());

    const told = [world.slack.took, world.printed].map((texts) =>
      texts.filter((text) => subjects.includes(text)).sort(),
    );
    expect(told).toEqual([[...subjects].sort(), [...subjects].sort()]);
  });

  it('says it once though it is started again and again in vain', async () => {
    const process = await anHour();
    const alert = signsIn(5, '203.0.113.1');
    await endsItself(process, 3);
    await endsItself(await world.start(), 4);
    await endsItself(await world.start(), 5);

    expect(world.slack.took).toEqual([alert, nobody]);
  });

  it('loses nothing where Slack is away as well', async () => {
    const process = await anHour();
    world.slack.isDown = true;
    const alert = signsIn(5, '203.0.113.1');
    await endsItself(process, 3);
    expect(world.slack.took).toEqual([]);
    world.slack.isDown = false;
    world.sleeps(0.1);

    await world.runUntil(4, await world.start());

    expect(world.slack.took.slice(0, 3)).toEqual([alert, nobody, again]);
    expect(world.timesPrinted('signed in')).toBe(1);
    expect(world.timesInSlack('signed in')).toBe(1);
  });

  it('tells Slack of a check that fails again later, although it knew already of the time before', async () => {
    const process = await anHour();
    const fails = (): void => {
      world.becomes({ accessKeysPresent: seen(true) });
    };
    const holds = (): void => {
      world.becomes({});
    };
    fails();
    await world.runUntil(3, process);
    holds();
    await world.runUntil(5, process);
    fails();
    await endsItself(process, 7);
    holds();
    const next = await world.start();
    await world.runUntil(8, next);
    forget();

    fails();
    await world.runUntil(10, next);

    expect(world.printed).toEqual([`[critical] ${account}: again: root has an access key`]);
    expect(world.slack.took).toEqual(world.printed);
  });
});
