import { TerminalAnnouncer } from '../../../../lambda/announce/terminal/terminal-announcer';
import { aRootLoginFinding } from '../../../support/findings';
import { aWelcome } from '../../../support/welcomes';

describe('the announcer of the demo', () => {
  it('keeps in order what people and machines would have got', async () => {
    const announcer = new TerminalAnnouncer({ whoToAsk: null, timeZone: 'UTC' });

    await announcer.announce(aRootLoginFinding());
    await announcer.announce(aRootLoginFinding({ notify: 'quiet' }));
    await announcer.welcome(aWelcome());

    expect(announcer.told.map(({ kind, mail }) => [kind, mail?.subject ?? null])).toEqual([
      ['finding', '[high] payments (111122223333): root signed in from 203.0.113.9'],
      ['finding', null],
      ['welcome', 'Rootwatch is watching payments (111122223333): nothing to fix'],
    ]);
  });
});
