import { parseEventMessage } from '../../../lambda/observe/event-message';
import { respondToActivity } from '../../../lambda/use-cases/respond-to-activity';
import { followUpIncident } from '../../../lambda/use-cases/incident/follow-up-incident';
import { anIncidentHouse, signInMessage, type SignIn } from '../../support/incident-house';
import { Mortality } from '../../support/mortal';

/** Five failures, the last of which completes brute force within the minute, and then somebody gets in. */
const story: readonly SignIn[] = [
  ...Array.from({ length: 5 }, (_, index) => ({ id: `failure-${index}`, after: index, fails: true })),
  { id: 'in', after: 10, mfaUsed: 'No' as const },
];

/** Plays the story; the process ends at that step, then another takes its place. Messages come again until they are done. */
async function played(dyingAt: number, when: 'before' | 'after') {
  const house = anIncidentHouse();
  const mortality = new Mortality(dyingAt, when);
  const { services } = house;
  const mortal = {
    ...services,
    findings: mortality.of('findings', services.findings),
    incidents: mortality.of('incidents', services.incidents),
    announcer: mortality.of('announcer', services.announcer),
    followUps: mortality.of('followUps', services.followUps),
    teller: mortality.of('teller', services.teller),
  };
  let isAlive = true;
  const tried = async (act: (hands: typeof mortal) => Promise<unknown>): Promise<void> => {
    for (let receive = 0; receive < 5; receive += 1) {
      try {
        await act(isAlive ? mortal : services);
        return;
      } catch {
        isAlive = false;
        house.clock.pass(120);
      }
    }
    throw new Error('A message came to the dead letters.');
  };
  for (const signIn of story)
    await tried((hands) => respondToActivity(parseEventMessage(signInMessage(signIn)), hands));
  for (let minute = 0; minute < 60; minute += 1) {
    house.clock.pass(60);
    for (const followUp of house.followUps.takeDue(60)) await tried((hands) => followUpIncident(followUp, hands));
    if (minute % 15 === 14) await house.sweep();
  }
  return { ...house, steps: mortality.steps };
}

async function everyDeath(): Promise<readonly (readonly [number, 'before' | 'after'])[]> {
  const { steps } = await played(Infinity, 'before');
  return steps.flatMap((_, index) => [[index + 1, 'before'] as const, [index + 1, 'after'] as const]);
}

/** How often people heard of each kind: by a message of its own, or in an update. */
function heard({ announcer, teller }: Awaited<ReturnType<typeof played>>): Readonly<Record<string, number>> {
  const updates = teller.reports.filter(({ kind }) => kind === 'update').flatMap(({ events }) => events);
  const kinds = [...announcer.toPeople, ...updates].map(({ detection }) => detection);
  return Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]));
}

describe('a process that ends at any step of an incident', () => {
  it('loses nothing, and tells nothing more than twice', async () => {
    for (const [step, when] of await everyDeath()) {
      const house = await played(step, when);
      const told = heard(house);
      const summaries = house.teller.reports.filter(({ kind }) => kind === 'summary');
      const kept = new Set(summaries.at(-1)?.events.map(({ findingId }) => findingId));

      expect({ step, when, kinds: Object.keys(told).sort() }).toEqual({
        step,
        when,
        kinds: ['root-login-brute-force', 'root-login-failed', 'root-login-without-mfa'],
      });
      expect({ step, when, most: Math.max(...Object.values(told)) <= 2 }).toMatchObject({ most: true });
      expect({ step, when, summaries: summaries.length >= 1 && summaries.length <= 2 }).toMatchObject({
        summaries: true,
      });
      expect({ step, when, kept: kept.size }).toMatchObject({ kept: story.length + 1 });
    }
  });

  it('tells each once when nothing ends', async () => {
    const house = await played(Infinity, 'before');

    expect(heard(house)).toEqual({ 'root-login-failed': 1, 'root-login-brute-force': 1, 'root-login-without-mfa': 1 });
    expect(house.teller.reports.map(({ kind }) => kind)).toEqual(['update', 'summary']);
  });
});
