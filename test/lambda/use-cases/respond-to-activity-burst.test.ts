import { timing } from '../../../lambda/contract/timing';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { parseEventMessage } from '../../../lambda/observe/event-message';
import { DynamoFindings } from '../../../lambda/record/dynamo/dynamo-findings';
import { DynamoIncidents } from '../../../lambda/record/dynamo/dynamo-incidents';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { UnrecordedError } from '../../../lambda/use-cases/message-stays';
import { respondToActivity, type ActivityServices } from '../../../lambda/use-cases/respond-to-activity';
import { aHealthyHouse, nobodyListens } from '../../support/activity-house';
import { FakeDynamo } from '../../support/fake-dynamo';
import { aRootLoginMessage } from '../../support/root-login-message';
import { seededRandom } from '../../support/seeded-random';
import { UnsteadyStore } from '../../support/unsteady-store';

const payments = parseAccountId('111122223333');
const sideBySide = 5 * 10; // as many batches as the queue lets run at once

/** Every fifth message is a copy of one of the others, some of them close to it, some far. */
function aBurst(distinct: number, random: () => number): string[] {
  const messages = Array.from({ length: distinct * 1.25 }, (_, index) => {
    const original = index < distinct ? index : Math.floor(random() * distinct);
    return aRootLoginMessage({ eventId: `1f0c6e2a-7d1b-4f7e-9a53-${String(original).padStart(12, '0')}` });
  });
  return messages
    .map((message) => ({ message, place: random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ message }) => message);
}

/** A queue in front of the story, over the real store's adapter, of whose writes every fiftieth fails, at random. */
async function afterABurst(distinct: number, overrides: Partial<ActivityServices> = {}) {
  const { services, announcer, clock } = aHealthyHouse();
  const random = seededRandom(20_261_121);
  const table = new FakeDynamo({ page: 1_000 });
  let claimants = 0;
  const findings = new DynamoFindings(table.client, table.tableName, clock.now, () => String(++claimants));
  const incidents = new DynamoIncidents(table.client, table.tableName, clock.now, () => String(++claimants));
  const store = new UnsteadyStore(
    findings,
    () => random() < 1 / 50,
    () => random() < 1 / 2,
  );
  const failures: { readonly receive: number; readonly error: unknown }[] = [];

  let queue = aBurst(distinct, random);
  for (let receive = 1; receive <= timing.activityQueueReceives && queue.length > 0; receive += 1) {
    const back: string[] = [];
    for (let start = 0; start < queue.length; start += sideBySide) {
      const responses = queue.slice(start, start + sideBySide).map(async (body) => {
        try {
          await respondToActivity(
            parseEventMessage(body),
            { ...services, incidents, ...overrides, findings: store },
            receive,
          );
        } catch (error) {
          failures.push({ receive, error });
          back.push(body);
        }
      });
      await Promise.all(responses);
    }
    clock.pass(timing.activityQueueVisibility);
    queue = back;
  }
  const recorded = announcer.announced.filter((finding) => finding.recorded).map(({ id }) => id);
  const unrecorded = announcer.announced.filter((finding) => !finding.recorded);
  return { announcer, findings, incidents, store, failures, recorded, unrecorded, deadLetters: queue };
}

/** Mark and second chance were both lost, none of them after the write was done. */
const lostTwice = (store: UnsteadyStore): number =>
  [...store.log.values()].flatMap((writes) => writes.join(' ').match(/mark lost mark lost/g) ?? []).length;

const claimsThatFailed = (store: UnsteadyStore): number =>
  [...store.log.values()].flat().filter((write) => write === 'claim lost' || write === 'claim unanswered').length;

describe('of a burst with 20 % copies, while every 50th write fails,', () => {
  /**
   * Two things make a second telling, and both are counted. A claim that failed: told with `recorded: false`, then once more.
   * A mark that failed twice and left no trace: the store knows the finding as claimed by somebody who may have died before
   * telling, and nobody can say that it was told. It is told again when the lease has ended, as after a crash between telling
   * and mark: twice beats never.
   */
  it('none of 10,000 events is lost, and none told twice except by a claim that failed or a mark that failed twice', async () => {
    const distinct = 8_000;
    const burst = await afterABurst(distinct);
    const { announcer, incidents, store, failures, recorded, unrecorded, deadLetters } = burst;

    expect(deadLetters).toHaveLength(0);
    expect(new Set(recorded).size).toBe(distinct);
    expect(recorded.length - distinct).toBe(lostTwice(store));
    expect(lostTwice(store)).toBeGreaterThan(0);

    const untold = failures.filter(({ error }) => error instanceof UnrecordedError && error.turn === 'not-due');
    expect(unrecorded.length + untold.length).toBe(claimsThatFailed(store));
    expect(failures.filter(({ error }) => error instanceof StoreDownError).length).toBeGreaterThan(lostTwice(store));
    expect(claimsThatFailed(store)).toBeGreaterThan(150);

    // A store that fails now and then makes no mail of each failure: one a minute, and each round of the queue is later.
    const rounds = new Set(failures.map(({ receive }) => receive)).size;
    expect(announcer.toPeople.filter((finding) => !finding.recorded).length).toBeLessThanOrEqual(rounds);

    // One incident, told once; again only if its own mark was lost. All the rest is in its summary.
    const { threads } = await incidents.threads(payments);
    const ids = threads.flatMap((thread) => thread.incidents.map(({ id }) => id));
    expect(ids).toHaveLength(1);
    expect(await incidents.events(ids[0] ?? '')).toHaveLength(distinct);
    expect(announcer.toPeople.filter((finding) => finding.recorded).length).toBeLessThanOrEqual(2);
  }, 60_000);

  it('none is lost while nobody listens: all wait, and only machines were told of what was recorded', async () => {
    const distinct = 2_000;
    const { announcer, findings, recorded, unrecorded, deadLetters } = await afterABurst(distinct, {
      audience: nobodyListens,
    });

    const waiting = await findings.waiting(payments);
    expect(deadLetters).toHaveLength(0);
    expect(waiting.map(({ finding }) => finding.id).sort()).toEqual([...new Set(recorded)].sort());
    expect(waiting).toHaveLength(distinct);
    expect(announcer.toPeople).toEqual(unrecorded.filter(({ notify }) => notify === 'now'));
  }, 60_000);
});
