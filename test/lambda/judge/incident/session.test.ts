import { sessionOf } from '../../../../lambda/judge/incident/session';
import { EmbeddedIncidents } from '../../../../lambda/record/embedded/embedded-incidents';
import { threadFor } from '../../../../lambda/use-cases/incident/join-incident';
import { aRootRecord, eventOf } from '../../../support/cloudtrail';

const key = 'ASIAEXAMPLEEXAMPLE00';
const ana = 'arn:aws:iam::444455556666:user/ana';
const root = eventOf(aRootRecord());
const opening = {
  ...root,
  eventName: 'AssumeRoot',
  eventSource: 'sts.amazonaws.com',
  identity: { ...root.identity, type: 'IAMUser', arn: ana, accountId: '444455556666' },
  response: { credentials: { accessKeyId: key } },
};
const call = { ...root, identity: { ...root.identity, keyId: key, assumedRoot: true } };

describe('the key of a root session', () => {
  it.each([
    ['stands in the answer to the call that opens it', opening, 'other-principal', key],
    ['signs its calls', call, 'root-session', key],
    ['is that of nobody else', call, 'root-user', null],
    ['is not in the answer to another call', { ...opening, eventName: 'AssumeRole' }, 'other-principal', null],
    [
      'is not in the answer of another service',
      { ...opening, eventSource: 'iam.amazonaws.com' },
      'other-principal',
      null,
    ],
    ['is not in an answer that was denied', { ...opening, response: null }, 'other-principal', null],
    ['is no other text', { ...opening, response: { credentials: { accessKeyId: 7 } } }, 'other-principal', null],
    ['is not in what is no object', { ...opening, response: { credentials: ['x'] } }, 'other-principal', null],
  ] as const)('%s', (_, record, actor, found) => {
    expect(sessionOf(record, actor)).toBe(found);
  });

  it.each(['root-session', 'other-principal'] as const)('is in no record that cannot be read, of %s', (actor) => {
    const unreadable = { kind: 'unreadable', hash: 'x', reason: '', excerpt: '', eventId: null, region: null } as const;

    expect(sessionOf({ ...unreadable, accountId: root.accountId }, actor)).toBeNull();
  });

  it.each([
    ['the call that opened it', `caller/${ana}`, [opening, call]],
    ['a call made with it', `by-key/${key}`, [call, opening]],
  ] as const)('brings both into one thread, when %s arrives first', async (_, thread, records) => {
    const services = { incidents: new EmbeddedIncidents(), now: () => new Date(0) };
    const keys: unknown[] = [];

    for (const record of records) {
      const actor = record === call ? 'root-session' : 'other-principal';
      keys.push((await threadFor(record, actor, services))?.place.key);
    }

    expect(keys).toEqual([thread, thread]);
  });
});
