import { openersInWords } from '../../../../lambda/announce/words/openers-in-words';
import { anOpenedSession, iso, threadedBy } from '../../../support/incidents';

const key = 'ASIAEXAMPLEEXAMPLE00';
const ana = 'arn:aws:iam::111122223333:user/ana';
const opened = `- ${ana} (account 111122223333) at 21 Nov 2026 03:12:45 UTC, to delete root's credentials.`;
const [incident] = threadedBy({ id: 'login', at: 0 }).incidents;

describe('who opened the sessions of an incident', () => {
  it.each([
    ['is nobody where there is none', [], null, []],
    [
      'is to be asked for by the key where nobody saw it',
      [],
      key,
      [
        `The root session was opened from another account, by whom is not known here: ask the management account for key ${key}.`,
      ],
    ],
    ['is named, and nobody is to be asked', [anOpenedSession()], key, [opened]],
    [
      'is named once for what was opened several times for the same',
      [anOpenedSession(), anOpenedSession({ openedAt: iso(60_000) })],
      null,
      [opened.replace('.', '; twice.')],
    ],
    [
      'is named for each purpose',
      [anOpenedSession(), anOpenedSession({ purpose: 'to remove the policy of a bucket' })],
      null,
      [opened, opened.replace("to delete root's credentials", 'to remove the policy of a bucket')],
    ],
    [
      'is named first for what can change something',
      [anOpenedSession({ purpose: "to look at root's credentials", readsOnly: true }), anOpenedSession()],
      null,
      [opened, opened.replace("to delete root's credentials", "to look at root's credentials")],
    ],
    [
      'may have opened more where only the newest are kept',
      Array.from({ length: 20 }, () => anOpenedSession()),
      null,
      [opened.replace('.', '; 20 times or more.')],
    ],
    [
      'are the first ten of many, and how many more',
      Array.from({ length: 12 }, (_, index) => anOpenedSession({ callerArn: `arn:${String(index)}` })),
      null,
      [...Array.from({ length: 10 }, (_, index) => opened.replace(ana, `arn:${String(index)}`)), '- and 2 more'],
    ],
  ])('%s', (_, sessions, sessionKey, lines) => {
    if (incident === undefined) throw new Error('There is an incident.');
    const words = openersInWords({ incident: { ...incident, sessions }, sessionKey }, 'UTC');

    expect(words.split('\n').filter((line) => !['', 'WHO OPENED THE SESSION'].includes(line))).toEqual(lines);
  });
});
