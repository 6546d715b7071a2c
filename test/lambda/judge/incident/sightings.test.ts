import type { FindingActor } from '../../../../lambda/domain/finding';
import { isAskedOfRoot, seenForRoot } from '../../../../lambda/judge/incident/sightings';
import { aDeed, aFailure, aRead, threadedBy, Threaded } from '../../../support/incidents';

const actor = aDeed({ id: 'x', at: 0 }).actor;
const from = (changes: Partial<FindingActor>) => ({ actor: { ...actor, ...changes } });
const day = 86_400;
const aFailedRecovery = {
  id: 'recovery',
  at: 0,
  detection: 'root-action-denied',
  evidence: { ...aDeed({ id: 'x', at: 0 }).evidence, eventSource: 'signin.amazonaws.com' },
};
const login = { id: 'login', at: 0 };

describe('what root was seen with before', () => {
  it('is never, the first time', () => {
    expect(threadedBy(login).joined[0]?.seenBefore).toEqual({
      sourceIp: 'never',
      userAgent: 'never',
      mfaDevice: 'never',
    });
  });

  it.each([
    ['the last day before the incident', login, {}, '2026-11-21'],
    ['never, within one incident, however often it is seen there', { id: 'login', at: 2 * day - 60 }, {}, 'never'],
    ['never, when only a failed sign-in came from there', aFailure('f', 0), {}, 'never'],
    ['never, when only a password recovery failed there', aFailedRecovery, {}, 'never'],
    ['known from what is only kept as a record', aRead('read', 0), {}, '2026-11-21'],
    ['never from another address', login, { sourceIp: '203.0.113.10' }, 'never'],
    ['nothing for what is no address', login, { sourceIp: 'AWS Internal' }, null],
    [
      'known of an address of the sixth version',
      { ...login, ...from({ sourceIp: '2001:db8::9' }) },
      { sourceIp: '2001:db8::9' },
      '2026-11-21',
    ],
  ])('is %s', (_, before, changes, sourceIp) => {
    const threaded = threadedBy(before);

    expect(threaded.arrive({ id: 'next', at: 2 * day, ...from(changes) }).seenBefore?.sourceIp).toBe(sourceIp);
  });

  it('knows a browser again after an update, and not another one', () => {
    const threaded = threadedBy({ ...login, ...from({ userAgent: 'Chrome/130.0.0.0 Safari/537.36' }) });

    const updated = threaded.arrive({ id: 'a', at: day, ...from({ userAgent: 'Chrome/131.0.1.0 Safari/537.36' }) });
    const other = threaded.arrive({ id: 'b', at: 2 * day, ...from({ userAgent: 'curl/8.0' }) });

    expect([updated.seenBefore?.userAgent, other.seenBefore?.userAgent]).toEqual(['2026-11-21', 'never']);
  });

  it.each([
    ['names none', { mfaDevice: null, userAgent: null }, { mfaDevice: null, userAgent: null }],
    ['has versions only', { userAgent: '' }, { userAgent: null }],
  ])('is null where the record %s', (_, changes, seen) => {
    expect(threadedBy({ ...login, ...from(changes) }).joined[0]?.seenBefore).toMatchObject(seen);
  });

  it.each([
    ['a root session', 'root-session', null],
    ['another user', 'other-principal', null],
    ['whoever is not named, for it may be root', 'unidentified', { sourceIp: 'never' }],
  ] as const)('is asked of its own thread by root only, here of %s', (_, kind, seen) => {
    const { seenBefore } = threadedBy({ ...login, ...from({ kind }) }).joined[0] ?? {};

    expect({ seenBefore }).toMatchObject({ seenBefore: seen });
  });

  it('does not learn from whoever is not root', () => {
    const threaded = threadedBy({ ...login, ...from({ kind: 'unidentified' }) });

    expect(threaded.arrive({ id: 'next', at: day }).seenBefore?.sourceIp).toBe('never');
  });

  it('learns from what happened before Rootwatch watched, in any order', () => {
    const threaded = new Threaded();
    for (const at of [-day, -3 * day, -2 * day]) threaded.arrive({ id: String(at), at, heard: day }, { isPast: true });

    expect(threaded.arrive({ id: 'now', at: day }).seenBefore?.sourceIp).toBe('2026-11-20');
  });

  it('writes nothing when it learns nothing new', () => {
    const threaded = threadedBy(aRead('a', 0), aRead('b', 60));

    expect(threaded.joined.map(({ change }) => change === null)).toEqual([false, true]);
  });

  it('remembers only the newest, so that a thread stays small', () => {
    const threaded = new Threaded();
    for (let index = 0; index < 300; index += 1)
      threaded.arrive({ ...aRead(`r${index}`, index * day), ...from({ sourceIp: `203.0.${index}.1` }) });

    expect(threaded.thread?.before).toHaveLength(120);
    expect(threaded.thread?.before[0]).toMatchObject({ lastOn: '2027-09-16' });
  });
});

describe('what others are seen with', () => {
  const ana = aDeed({ id: 'ana', at: 2 * day, ...from({ kind: 'other-principal', mfaDevice: null }) });
  const never = { sourceIp: 'never', userAgent: 'never', mfaDevice: null };
  const over = threadedBy(login);
  over.changeNewest((incident) => ({ ...incident, endedAt: '2026-11-21T01:00:00Z' }));

  it.each([
    ['never, where nothing is remembered of root', null, never],
    [
      'that day, when root was seen with it',
      over.thread,
      { sourceIp: '2026-11-21', userAgent: '2026-11-21', mfaDevice: null },
    ],
    ['never, when root was seen with it only in what goes on', threadedBy(login).thread, never],
  ])('was seen for root %s', (_, root, seen) => {
    expect(seenForRoot(root, ana)).toEqual(seen);
  });

  it('counts from before what goes on', () => {
    const { thread } = threadedBy(login, { id: 'again', at: day });

    expect(seenForRoot(thread, ana).sourceIp).toBe('2026-11-21');
  });

  it.each([
    ['root-session', true],
    ['other-principal', true],
    ['root-user', false],
    ['unidentified', false],
    ['aws-service', false],
  ] as const)('is asked of the thread of root, or not: %s', (kind, asked) => {
    expect(isAskedOfRoot(aDeed({ id: 'x', at: 0, ...from({ kind }) }))).toBe(asked);
  });
});
