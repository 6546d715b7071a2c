import { parseAccountId } from '../../../../lambda/domain/account-id';
import { kindsOfDeed } from '../../../../lambda/judge/incident/kind-of-deed';
import { joined, opened } from '../../../../lambda/judge/incident/membership';
import { aDeed, aFailure, aRead, iso, ofRoot, payments, severely, type Deed } from '../../../support/incidents';

const joining = (deed: Deed) => ({
  finding: aDeed(deed),
  place: ofRoot,
  at: iso(deed.heard ?? deed.at),
  isPast: false,
});
const login = { id: 'login', at: 600 };
const key = { id: 'key', at: 700, ...severely('high', 'root-persistence') };
const { incident } = opened(joining(login));
const other = parseAccountId('444455556666');

describe('an incident stays the very same for a record', () => {
  it.each([
    ['of the second in which it began', aRead('r', 600)],
    ['less than a minute after its last event', { ...aRead('r', 659), heard: 600 }],
    ['that is heard of less than a minute after the last one', { ...aRead('r', 600), heard: 659 }],
    ['that is heard of by a clock less than a minute behind', { ...aRead('r', 600), heard: 541 }],
  ])('%s', (_, deed) => {
    expect(joined(incident, joining(deed)).incident).toBe(incident);
  });
});

describe('an incident remembers of an event', () => {
  it.each([
    ['that came before it began', { ...aRead('r', 599), heard: 600 }, { startedAt: iso(599) }],
    [
      'that came a minute after the last one',
      { ...aRead('r', 660), heard: 601 },
      { lastAt: iso(660), heardAt: iso(601) },
    ],
    [
      'that it was heard of a minute later',
      { ...aRead('r', 601), heard: 660 },
      { lastAt: iso(601), heardAt: iso(660) },
    ],
    ['that it was heard of by a clock that was set back', { ...aRead('r', 600), heard: 540 }, { heardAt: iso(540) }],
  ])('%s', (_, deed, changes) => {
    expect(joined(incident, joining(deed)).incident).toEqual({ ...incident, ...changes });
  });

  it('that a sign-in failed, even within the minute', () => {
    const known = { ...incident, told: [...incident.told, 'root-login-failed'] };

    expect(joined(known, joining(aFailure('f', 600)))).toEqual({
      telling: 'quiet',
      opens: false,
      beginsAnew: false,
      incident: { ...known, failures: [{ eventId: 'f', occurredAt: iso(600) }], lastFailureAt: iso(600) },
    });
  });

  it('which account it touched, even within the minute', () => {
    const finding = aDeed(aRead('r', 600));
    const elsewhere = {
      ...joining(aRead('r', 600)),
      finding: { ...finding, account: { ...finding.account, id: other } },
    };

    expect(joined(incident, elsewhere).incident).toEqual({ ...incident, accounts: [payments, other] });
  });
});

describe('an incident is of', () => {
  const { actor } = aDeed(login);
  const nobody = { ...actor, kind: 'unidentified', principal: null } as const;
  const ana = 'arn:aws:iam::111122223333:user/ana';
  const session = { ...actor, kind: 'root-session' } as const;

  it.each([
    ['root once a record names root', nobody, actor, 'root-user', actor.principal],
    ['root still, when a record names nobody', actor, nobody, 'root-user', actor.principal],
    ['nobody named, while no record names anybody', nobody, nobody, 'unidentified', null],
    [
      'the caller still, when a session of that caller acts',
      { ...actor, kind: 'other-principal', principal: ana } as const,
      session,
      'other-principal',
      ana,
    ],
    ['a session once one is named', nobody, session, 'root-session', session.principal],
  ])('%s', (_, first, then, kind, principal) => {
    const before = opened(joining({ ...login, actor: first })).incident;
    const after = joined(before, joining({ ...aRead('r', 600), actor: then })).incident;

    expect(after).toEqual({ ...before, actor: kind, principal });
  });
});

describe('an incident of which people are told again', () => {
  it('counts the message, and owes nothing', () => {
    expect(joined(incident, joining(key))).toMatchObject({
      telling: 'now',
      incident: { messages: 2, lastToldAt: iso(700), owed: [], severity: 'high' },
    });
  });

  it('owes within the minute, and counts no message yet', () => {
    expect(joined(incident, joining({ ...key, at: 659 }))).toMatchObject({
      telling: 'owed',
      incident: { messages: 1, lastToldAt: iso(600), owed: ['activity/111122223333/key'] },
    });
  });

  const usedWith = (userAgent: string, at: number): Deed => ({
    id: userAgent,
    at,
    detection: 'root-access-key-used',
    call: 'ListUsers',
    severity: 'critical',
    actor: { ...aDeed(login).actor, userAgent },
  });
  const letters = Array.from({ length: 20 }, (_, index) => letter(index));
  const variants = letters.flatMap((one) => kindsOfDeed(aDeed(usedWith(`agent-${one}`, 0))));
  const removing = (device: string): Deed => ({
    id: device,
    at: 700,
    device,
    ...severely('critical', 'root-mfa-deactivated'),
  });
  const adding = (device: string): Deed => ({ ...removing(device), detection: 'root-mfa-device-enabled' });
  const removed = letters.flatMap((one) => kindsOfDeed(aDeed(removing(one))));
  const others = Array.from({ length: 300 }, (_, index) => `kind ${String(index)}`);
  const grave = { severity: 'critical', told: [...others, ...variants] } as const;

  it.each([
    ['hears of the twentieth variant of a way in', { ...grave, told: variants.slice(1) }, usedWith('new', 700), 'now'],
    ['hears of no more than twenty variants', grave, usedWith('new', 700), 'quiet'],
    ['hears even then of what is graver', { ...grave, severity: 'high' as const }, usedWith('new', 700), 'now'],
    ['hears even then of what else is done with a key', grave, { ...usedWith('new', 700), call: 'CreateVpc' }, 'now'],
    ['hears even then of another way in', grave, { id: 'in', at: 700 }, 'now'],
    ['hears of what is no way in, however much was told', grave, key, 'now'],
    ['hears of the twentieth device that was removed', { ...grave, told: removed.slice(1) }, removing('new'), 'now'],
    ['hears of no more than twenty devices', { ...grave, told: removed }, removing('new'), 'quiet'],
    ['hears even then of what is done to a device otherwise', { ...grave, told: removed }, adding('new'), 'now'],
  ])('%s', (_, changes, deed, telling) => {
    expect(joined({ ...incident, ...changes }, joining(deed)).telling).toBe(telling);
  });

  it('remembers of very many kinds the newest, and beside them every variant', () => {
    const after = joined({ ...incident, ...grave }, joining(key)).incident;

    expect(after.told).toEqual([...others.slice(1), ...variants, ...kindsOfDeed(aDeed(key))]);
  });

  it('remembers no variant too many, though it was graver', () => {
    const after = joined({ ...incident, ...grave, severity: 'high' }, joining(usedWith('new', 700))).incident;

    expect(after).toMatchObject({ severity: 'critical', told: grave.told });
  });
});

/** Digits of an agent are passed over as versions. */
function letter(index: number): string {
  return String.fromCharCode(97 + index);
}
