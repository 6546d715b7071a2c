import { HalfTold } from '../../../bin/commands/watch/tell/half-told';
import { Outbox } from '../../../bin/commands/watch/tell/outbox';
import { ToldHere } from '../../../bin/commands/watch/tell/told-here';
import { Voice } from '../../../bin/commands/watch/tell/voice';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { MemoryKeeper } from '../../../lambda/record/embedded/memory-keeper';
import { Clock } from '../../support/clock';

const account = parseAccountId('111122223333');

/** @param gone why nobody reads the terminal */
function aVoice(gone: string | null) {
  const [keeper, { now }] = [new MemoryKeeper(), new Clock()];
  const [printed, sent]: [string[], string[]] = [[], []];
  const outbox = new Outbox({ account, keeper, now, send: ({ text }) => Promise.resolve(void sent.push(text)) });
  const voice = new Voice({
    paper: { gone, print: ({ subject }) => Promise.resolve(void printed.push(subject)) },
    outbox,
    presentation: { whoToAsk: null, timeZone: 'UTC', isDeployed: false },
    toldHere: new ToldHere(),
    halfTold: new HalfTold(account, keeper),
    now,
    heed: () => undefined,
  });
  return { voice, outbox, printed, sent };
}

const mail = { subject: 'Rootwatch sees nothing', body: 'Nothing.\n' };

it('tells both', async () => {
  const { voice, printed, sent } = aVoice(null);

  await voice.tell(mail, 'blind');

  expect([printed, sent]).toEqual([[mail.subject], [mail.subject]]);
});

it('tells neither after nobody reads the terminal any more, so that the next start tells both', async () => {
  const { voice, outbox, printed, sent } = aVoice('was closed');

  await expect(voice.tell(mail, 'blind')).rejects.toThrow('Standard output was closed.');
  await outbox.deliver();

  expect([printed, sent]).toEqual([[], []]);
});
