import { Outbox, type Delivery } from '../../../bin/commands/watch/tell/outbox';
import type { SlackMessage } from '../../../lambda/announce/slack/slack-message';
import { SlackSilentError, SlackUndeliveredError } from '../../../lambda/announce/slack/webhook';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { MemoryKeeper } from '../../../lambda/record/embedded/memory-keeper';
import { Clock } from '../../support/clock';

const account = parseAccountId('111122223333');
let clock: Clock;
let keeper: MemoryKeeper;
let taken: string[];
/** What Slack answers to a message; null when it takes it. */
let answer: (message: SlackMessage) => Error | null;
let outbox: Outbox;

/** A process with the same store. */
function anOutbox(): Outbox {
  return new Outbox({
    account,
    keeper,
    now: clock.now,
    send: (message) => {
      const refusal = answer(message);
      if (refusal !== null) return Promise.reject(refusal);
      taken.push(message.text);
      return Promise.resolve();
    },
  });
}

beforeEach(() => {
  clock = new Clock();
  keeper = new MemoryKeeper();
  taken = [];
  answer = () => null;
  outbox = anOutbox();
});

async function put(...texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await outbox.put(text, { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }] });
    clock.pass(1);
  }
}

/** Once a minute. */
async function deliver(times: number): Promise<readonly Delivery[]> {
  const deliveries: Delivery[] = [];
  for (let time = 0; time < times; time += 1) {
    deliveries.push(await outbox.deliver());
    clock.pass(60);
  }
  return deliveries;
}

const invalid = new SlackUndeliveredError('Slack did not take the message, it answered 400 invalid_blocks.', true);
const away = new SlackUndeliveredError('Slack could not be reached.');
const silent = new SlackSilentError('Slack did not answer within 20000 ms, so it may have the message or not.');
const refusesBad = ({ text }: SlackMessage): Error | null => (text.startsWith('bad') ? invalid : null);

it('sends each once, though two tell at the same moment', async () => {
  await put('a', 'b');

  await Promise.all([outbox.deliver(), outbox.deliver()]);

  expect(taken).toEqual(['a', 'b']);
});

it('sends what waits, the oldest first', async () => {
  await put('one', 'two');

  expect(await outbox.deliver()).toEqual({ left: 0, tried: 2, refusal: null });
  expect(taken).toEqual(['one', 'two']);
});

it('brings the others though Slack refuses the first two', async () => {
  answer = refusesBad;
  await put('bad 1', 'bad 2', 'good');

  expect(await outbox.deliver()).toMatchObject({ left: 2, refusal: invalid });
  expect(taken).toEqual(['good']);
});

it('tries as plain text what Slack twice did not take with its layout', async () => {
  answer = ({ blocks }) => (blocks.length > 0 ? invalid : null);
  await put('one');

  const left = (await deliver(3)).map((delivery) => delivery.left);

  expect(left).toEqual([1, 1, 0]);
  expect(taken).toEqual(['one']);
});

it('sets aside, once, what is refused five times while others are taken, until the next start', async () => {
  answer = refusesBad;
  await put('bad', 'good');

  await deliver(4);
  expect(outbox.takeSetAside()).toEqual([]);
  expect(await deliver(1)).toMatchObject([{ left: 0, refusal: invalid }]);
  await deliver(2);
  expect(outbox.takeSetAside()).toEqual(['bad']);
  expect(outbox.takeSetAside()).toEqual([]);

  answer = () => null;
  outbox = anOutbox();
  await outbox.deliver();
  expect(taken).toEqual(['good', 'bad']);
});

it.each([
  ['is tried once more', []],
  ['is not reached any more', ['away 1', 'away 2']],
])('names what was refused often once another is taken, also where it %s', async (_, others) => {
  answer = ({ text }) => (text.startsWith('away') ? away : refusesBad({ text, blocks: [] }));
  await put('bad');
  await deliver(6);
  expect(outbox.takeSetAside()).toEqual([]);

  await put('good', ...others);
  await outbox.deliver();

  expect(taken).toEqual(['good']);
  expect(outbox.takeSetAside()).toEqual(['bad']);
});

it.each([
  ['refuses each', invalid],
  ['cannot be reached', away],
])('keeps all, in order, while Slack %s', async (_, refusal) => {
  answer = () => refusal;
  await put('one', 'two', 'three');
  const during = await deliver(10);
  answer = () => null;

  await outbox.deliver();

  expect(during.at(-1)).toMatchObject({ left: 3, refusal });
  expect(outbox.takeSetAside()).toEqual([]);
  expect(taken).toEqual(['one', 'two', 'three']);
});

it('is not due for a minute after Slack did not take something', async () => {
  answer = () => away;
  await put('one');
  await outbox.deliver();

  clock.pass(59);
  expect(outbox.isDue).toBe(false);
  clock.pass(1);
  expect(outbox.isDue).toBe(true);
});

it('keeps the order of two that are put in one moment', async () => {
  keeper.under = (...place) => [...MemoryKeeper.prototype.under.apply(keeper, place)].sort(); // as a file does
  await put('second in the alphabet');
  clock.pass(-1);
  await put('first in it');

  await outbox.deliver();

  expect(taken).toEqual(['second in the alphabet', 'first in it']);
});

it('sends nothing before it was printed, so that a crash in between has nobody told twice', async () => {
  await outbox.putUnprinted('one', { text: 'one', blocks: [] });
  expect(await outbox.deliver()).toEqual({ left: 0, tried: 0, refusal: null });
  expect(taken).toEqual([]);

  outbox.release('one');
  await outbox.deliver();
  expect(taken).toEqual(['one']);
});

it('sends once what a process put that ended before it printed it, and that the next one tells again', async () => {
  await put('one');
  outbox = anOutbox();
  await outbox.deliver();

  await put('one', 'two');
  await outbox.deliver();

  expect(taken).toEqual(['one', 'two']);
});

it('tries what Slack may have after 1, 2, 4 minutes and so on, up to an hour', async () => {
  const minutes: number[] = [];
  let minute = 0;
  answer = ({ text }) => {
    expect(text).toBe('slow');
    minutes.push(minute);
    return silent;
  };
  await put('slow');
  for (; minute <= 190; minute += 1) await deliver(1);

  expect(minutes).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
});

it('tries it again as soon as another was taken', async () => {
  answer = () => silent;
  await put('slow');
  await deliver(10);
  answer = () => null;

  await put('other');
  await outbox.deliver();

  expect(taken).toEqual(['other', 'slow']);
});

it('makes nobody wait for longer where the clock was set back', async () => {
  answer = () => silent;
  await put('slow');
  await deliver(5);
  answer = () => null;

  clock.pass(-86_400);
  await outbox.deliver();

  expect(taken).toEqual(['slow']);
});
