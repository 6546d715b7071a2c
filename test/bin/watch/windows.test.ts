import type { Plan } from '../../../lambda/domain/plan';
import { EmbeddedAcknowledgements } from '../../../lambda/record/embedded/embedded-acknowledgements';
import { EmbeddedPlans } from '../../../lambda/record/embedded/embedded-plans';
import { aPlan } from '../../support/plans';
import { WatchedWorld } from '../../support/watched-world';

type Process = Awaited<ReturnType<WatchedWorld['start']>>;

let world: WatchedWorld;

beforeEach(() => {
  world = new WatchedWorld();
});

afterEach(() => {
  world.end();
});

const { accountId } = aPlan();

/** As `rootwatch plan` in another process does. */
function planned({ world: { keeper } }: Process, from: string, to: string): Promise<Plan> {
  const times = {
    from: `2026-11-21T${from}:00Z`,
    to: `2026-11-21T${to}:00Z`,
    createdAt: world.clock.now().toISOString(),
  };
  return new EmbeddedPlans(keeper).save(aPlan({ ...times, announcedAt: null }));
}

/** As `rootwatch plan cancel` does. */
async function cancelled({ world: { keeper } }: Process): Promise<void> {
  const plans = new EmbeddedPlans(keeper);
  const [plan = aPlan()] = await plans.of(accountId);
  const by = 'arn:aws:iam::111122223333:user/lee';
  await plans.save({ ...plan, cancelled: { at: world.clock.now().toISOString(), by, announcedAt: null } });
}

function signsIn(time: string, sourceIPAddress: string): void {
  const record = {
    eventName: 'ConsoleLogin',
    eventSource: 'signin.amazonaws.com',
    responseElements: { ConsoleLogin: 'Success' },
    additionalEventData: { MFAUsed: 'Yes' },
    sourceIPAddress,
  };
  world.history.happened({ id: `at-${time}`, at: `2026-11-21T${time}:00Z`, record });
}

const signIns = (): readonly string[] => world.printed.filter((subject) => subject.includes('signed in'));

describe('an acknowledgement that another process writes into the store', () => {
  it('stands in the summary of the incident', async () => {
    const process = await world.start();
    await world.runUntil(1, process);
    signsIn('01:00', '203.0.113.1');
    await world.runUntil(1.3, process);
    const at = world.clock.now().toISOString();
    const ack = { accountId, incident: 'at-01:00', note: 'it was me', by: 'arn:aws:iam::111122223333:user/kim', at };
    await new EmbeddedAcknowledgements(process.world.keeper).keep(ack);

    await world.runUntil(2.5, process);

    expect(world.printed.at(-1)).toContain('[over] payments (111122223333)');
    expect(world.bodies.at(-1)).toMatch(/\nTaken note of by \S+\/kim, 21 Nov 2026 01:\S+ UTC: it was me\n$/);
  });
});

describe('a window that another process writes into the store', () => {
  it('is told on every channel within a minute, and what root does then says that it was planned', async () => {
    const process = await world.start();
    await world.runUntil(1.1, process);
    await planned(process, '01:00', '03:00');
    await world.runUntil(1.1 + 1 / 60, process);

    const told = '[planned] payments (111122223333): use of root is planned';
    expect(world.printed.at(-1)).toBe(told);
    expect(world.slack.took.at(-1)).toBe(told);
    expect(world.bodies.at(-1)).toContain('\nBy       arn:aws:sts::111122223333:assumed-role/Admin/kim\n');

    signsIn('01:20', '203.0.113.1');
    await world.runUntil(2, process);

    expect(signIns()).toEqual(['[medium] payments (111122223333): root signed in from 203.0.113.1']);
    expect(world.bodies.find((body) => body.includes('203.0.113.1'))).toContain('move the domain');
    expect(world.timesPrinted('use of root is planned')).toBe(1);
  });

  it('lowers nothing that root did before it was told, as when no watch ran', async () => {
    const gone = await world.start();
    await world.runUntil(1, gone);
    await planned(gone, '01:00', '03:00');
    world.sleeps(0.5);
    signsIn('01:10', '203.0.113.1');

    await world.runUntil(2, await world.start());

    expect(world.timesPrinted('use of root is planned')).toBe(1);
    expect(signIns()).toEqual(['[high] payments (111122223333): root signed in from 203.0.113.1']);
  });

  it('is told to be cancelled as soon, and lowers nothing from then on', async () => {
    const process = await world.start();
    await world.runUntil(1, process);
    await planned(process, '01:00', '03:00');
    await world.runUntil(1.25, process);
    await cancelled(process);
    await world.runUntil(1.25 + 1 / 60, process);

    expect(world.printed.at(-1)).toBe('[cancelled] payments (111122223333): planned use of root was cancelled');
    expect(world.slack.took).toEqual(world.printed);

    signsIn('01:20', '203.0.113.1');
    await world.runUntil(2, process);

    expect(signIns()).toEqual(['[high] payments (111122223333): root signed in from 203.0.113.1']);
  });

  it('is told while the account cannot be seen', async () => {
    const process = await world.start();
    await world.runUntil(1, process);
    world.blindness = 'denied';
    await planned(process, '01:00', '03:00');
    await world.runUntil(1.1, process);

    expect(world.timesInSlack('use of root is planned')).toBe(1);
  });

  it('is told once the store takes what is written again, and until then counts for nothing', async () => {
    const process = await world.start();
    await world.runUntil(1, process);
    await planned(process, '01:00', '03:00');
    world.lockStore();
    await world.runUntil(1.1, process);
    expect(world.timesPrinted('use of root is planned')).toBe(0);

    world.unlockStore();
    await world.runUntil(1.2, process);

    expect(world.timesPrinted('use of root is planned')).toBe(1);
  });
});

describe('a window from 01:00 to 03:00 that is over', () => {
  const unused = 'planned use of root did not happen';
  const asPlanned = ['[medium] payments (111122223333): root signed in from 203.0.113.1'];
  let process: Process;

  beforeEach(async () => {
    process = await world.start();
    await world.runUntil(1, process);
    await planned(process, '01:00', '03:00');
    await world.runUntil(1.3, process);
  });

  it('is told as unused three quarters of an hour later, once', async () => {
    await world.runUntil(3.74, process);
    expect(world.timesPrinted(unused)).toBe(0);

    await world.runUntil(6, process);

    expect(world.timesPrinted(unused)).toBe(1);
    expect(world.timesInSlack(unused)).toBe(1);
  });

  it('is not told as unused while nothing can be seen, but after the sweep that read beyond it', async () => {
    world.blindness = 'denied';
    await world.runUntil(5, process);
    expect(world.timesPrinted(unused)).toBe(0);

    world.blindness = null;
    await world.runUntil(5.1, process);

    expect(world.timesPrinted(unused)).toBe(1);
  });

  it('is not told as unused where a restart ended the blindness too late', async () => {
    world.blindness = 'denied';
    signsIn('01:40', '203.0.113.1');
    await world.runUntil(4, process);
    const next = await world.start();
    await world.runUntil(5, next);
    expect(world.timesPrinted(unused)).toBe(0);

    world.blindness = null;
    await world.runUntil(6, next);

    expect(signIns()).toEqual(asPlanned);
    expect(world.timesPrinted(unused)).toBe(0);
  });

  it.each([
    ['the machine slept', () => Promise.resolve(process)],
    ['the watch was stopped', () => world.start()],
  ])('is not told as unused before it is read what root did while %s', async (_, goesOn) => {
    signsIn('01:40', '203.0.113.1');
    world.sleeps(4);

    await world.runUntil(6.5, await goesOn());

    expect(signIns()).toEqual(asPlanned);
    expect(world.timesPrinted(unused)).toBe(0);
  });

  it('is not told as unused where its sweeps break, until one does not', async () => {
    world.history.refuses = () => 'denied';
    await world.runUntil(5, process);
    expect(world.timesPrinted(unused)).toBe(0);

    world.history.refuses = () => null;
    await world.runUntil(5.5, process);

    expect(world.timesPrinted(unused)).toBe(1);
  });
});
