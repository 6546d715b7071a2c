import { timing } from '../../../lambda/contract/timing';
import { parseEventMessage } from '../../../lambda/observe/event-message';
import { InMemoryAccountProfiles } from '../../../lambda/record/in-memory-account-profiles';
import { InMemoryFindings } from '../../../lambda/record/in-memory-findings';
import { respondToActivity, type ActivityServices } from '../../../lambda/use-cases/respond-to-activity';
import { Clock } from '../../support/clock';
import { RecordingAnnouncer } from '../../support/recording-announcer';
import { aRootLoginMessage } from '../../support/root-login-message';
import { UnsteadyStore } from '../../support/unsteady-store';

const events = 10_000;
const distinct = 8_000;

/** Every fifth message is a copy of one of the others, some of them close behind it, some far. */
function aBurst(): string[] {
  return Array.from({ length: events }, (_, index) => {
    const original = index < distinct ? index : (index * 7919) % distinct;
    return aRootLoginMessage({ eventId: `1f0c6e2a-7d1b-4f7e-9a53-${String(original).padStart(12, '0')}` });
  }).sort((left, right) => (hash(left) < hash(right) ? -1 : 1));
}

function hash(text: string): number {
  let value = 7;
  for (let at = 0; at < text.length; at += 1) value = (value * 31 + text.charCodeAt(at)) % 1_000_003;
  return value;
}

/** The queue: batches of ten side by side, what failed comes back after the visibility timeout. Returns what is left. */
async function delivered(messages: string[], services: ActivityServices, clock: Clock): Promise<string[]> {
  let queue = messages;
  for (let receive = 0; receive < timing.activityQueueReceives && queue.length > 0; receive += 1) {
    const back: string[] = [];
    for (let start = 0; start < queue.length; start += 10) {
      const batch = queue.slice(start, start + 10);
      const outcomes = await Promise.allSettled(
        batch.map((body) => respondToActivity(parseEventMessage(body), services)),
      );
      back.push(...batch.filter((_, index) => outcomes[index]?.status === 'rejected'));
    }
    clock.pass(timing.activityQueueVisibility);
    queue = back;
  }
  return queue;
}

it('loses none of 10,000 events with 20 % copies and every 50th write failing, and tells none twice that it recorded', async () => {
  const clock = new Clock();
  const announcer = new RecordingAnnouncer();
  const store = new UnsteadyStore(new InMemoryFindings(clock.now), (write) => write % 50 === 0);
  const services: ActivityServices = {
    findings: store,
    announcer,
    audience: { isListening: () => Promise.resolve(true) },
    profiles: new InMemoryAccountProfiles(),
    findingText: { productVersion: '0.1.0', runbook: (section) => section },
    now: clock.now,
  };

  const deadLetters = await delivered(aBurst(), services, clock);

  const recorded = announcer.announced.filter((finding) => finding.recorded).map(({ id }) => id);
  const unrecorded = announcer.announced.filter((finding) => !finding.recorded);
  expect(deadLetters).toHaveLength(0);
  expect(new Set(recorded).size).toBe(distinct);
  expect(recorded).toHaveLength(distinct);
  expect(store.failures).toBeGreaterThan(300);
  expect(unrecorded.length).toBeGreaterThan(100);
  expect(unrecorded.length).toBeLessThanOrEqual(store.failures);
});
