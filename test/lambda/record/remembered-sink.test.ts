import { parseAccountId } from '../../../lambda/domain/account-id';
import { EmbeddedAudienceMemory } from '../../../lambda/record/embedded/embedded-audience-memory';
import { sinkDelivered } from '../../../lambda/record/remembered-sink';
import { Clock } from '../../support/clock';

const payments = parseAccountId('111122223333');
const hour = 3600;

/** A review that ran every hour found this, so many seconds ago. Somebody listens, by mail at least. */
async function asked(sinkDelivers: boolean | null, secondsAgo: number): Promise<boolean> {
  const clock = new Clock();
  const memory = new EmbeddedAudienceMemory();
  const at = clock.now().toISOString();
  const welcomed = { welcomedAt: at, welcomedKinds: [], welcomingSince: null };
  await memory.save({ accountId: payments, version: 0, listening: true, sinkDelivers, at, ...welcomed });
  clock.pass(secondsAgo);
  return sinkDelivered(payments, 60, memory, clock.now());
}

describe('whether a sink delivers', () => {
  it.each([
    ['yes, when the last review found it alive', true, hour, true],
    ['yes, until two reviews were missed', true, 2 * hour, true],
    ['no, when the last review found it dead, although somebody listens otherwise', false, hour, false],
  ])('is answered: %s', async (_, sinkDelivers, secondsAgo, answer) => {
    expect(await asked(sinkDelivers, secondsAgo)).toBe(answer);
  });

  it.each([
    ['the answer is older than two reviews', true, 2 * hour + 1, /last tried at 2026-11-21T03:12:52\.000Z/],
    ['a no is older than two reviews', false, 2 * hour + 1, /last tried at/],
    ['the answer is from a clock that ran far ahead', true, -2 * hour - 1, /last tried at/],
    ['the last review could not try it', null, hour, /could not be learned at 2026-11-21T03:12:52\.000Z/],
  ])('is not known when %s', async (_, sinkDelivers, secondsAgo, reason) => {
    await expect(asked(sinkDelivers, secondsAgo)).rejects.toThrow(reason);
  });

  it('is not known before the first review', async () => {
    const nothing = sinkDelivered(payments, 60, new EmbeddedAudienceMemory(), new Clock().now());

    await expect(nothing).rejects.toThrow('No posture review has tried the sinks yet.');
  });
});
