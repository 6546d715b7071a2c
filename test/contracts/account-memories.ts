/* eslint-disable jest/no-export -- the promises of a port, run by the tests of each implementation */
import { parseAccountId } from '../../lambda/domain/account-id';
import type { CheckState } from '../../lambda/domain/check-state';
import type { AccountProfiles } from '../../lambda/record/account-profiles.port';
import type { AudienceMemory, AudienceState } from '../../lambda/record/audience-memory.port';
import type { CheckStates } from '../../lambda/record/check-states.port';
import { OvertakenError } from '../../lambda/record/overtaken.port';

const payments = parseAccountId('111122223333');
const elsewhere = parseAccountId('444455556666');

/** What every memory of checks promises. */
export function keepsTheCheckStatesPromises(make: () => CheckStates): void {
  const state: CheckState = {
    accountId: payments,
    check: 'root-mfa-enabled',
    version: 0,
    judgedAt: '2026-11-21T03:00:00.000Z',
    status: 'open',
    outcome: 'unknown',
    cause: 'denied',
    lastKnown: 'fail',
    unknownSince: '2026-11-21T02:00:00.000Z',
    everOpened: true,
    turned: { from: 'pass', at: '2026-11-21T01:00:00.000Z' },
    openSince: '2026-11-21T03:00:00.000Z',
    toldAt: '2026-11-21T03:00:00.000Z',
    waiver: { check: 'root-mfa-enabled', reason: 'the key is in a safe', by: 'platform', until: '2027-03-01' },
    transitionNumber: 3,
    owed: {
      transition: 'resolved',
      openSince: '2026-11-21T03:00:00.000Z',
      wasOpenAs: 'unknown',
      waiverEnded: { check: 'root-mfa-enabled', reason: 'we wait', by: 'platform', until: '2026-11-20' },
      notify: 'quiet',
    },
    recordedAt: '2026-11-21T03:00:00.000Z',
  };

  it('remembers nothing of a check that was never judged', async () => {
    expect(await make().of(payments, ['root-mfa-enabled'])).toEqual([]);
  });

  it('gives a state back as it was saved, the newest only', async () => {
    const states = make();
    const first = await states.save({ ...state, outcome: 'pass', cause: null, owed: null });
    const second = await states.save({ ...state, version: first.version });

    expect(second).toEqual({ ...state, version: 2 });
    expect(await states.of(payments, ['root-mfa-enabled'])).toEqual([second]);
  });

  it('replaces a state only by what was made of it', async () => {
    const states = make();
    const first = await states.save(state);
    const second = await states.save({ ...first, outcome: 'pass', cause: null });

    await expect(states.save({ ...first, outcome: 'fail', cause: null })).rejects.toThrow(OvertakenError);
    await expect(states.save(state)).rejects.toThrow(/^Another run has saved check\/root-mfa-enabled of 111122223333 /);
    expect(await states.of(payments, ['root-mfa-enabled'])).toEqual([second]);
  });

  it('takes one of two states that were made of the same, although they are alike', async () => {
    const states = make();

    const saves = await Promise.allSettled([states.save(state), states.save(state)]);

    expect(saves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('gives the named checks of the named account only, however many there are', async () => {
    const states = make();
    const checks = ['root-unused', 'root-mfa-enabled', 'root-access-keys-absent', 'root-signing-certificates-absent'];
    for (const check of checks) await states.save({ ...state, check });
    await states.save({ ...state, accountId: elsewhere });

    const found = await states.of(payments, [...checks.slice(1), 'never-judged']);

    expect(found.map(({ check }) => check).sort()).toEqual(checks.slice(1).sort());
    expect(found.every(({ accountId }) => accountId === payments)).toBe(true);
  });
}

/** What every memory of account names promises. */
export function keepsTheAccountProfilesPromises(make: () => AccountProfiles): void {
  it('knows no account before a review has saved it', async () => {
    expect(await make().of(payments)).toBeNull();
  });

  it('gives each account the profile that was saved last', async () => {
    const profiles = make();
    await profiles.save({ id: payments, name: null, standing: 'unknown' });
    await profiles.save({ id: payments, name: 'payments', standing: 'member' });
    await profiles.save({ id: elsewhere, name: 'elsewhere', isAlias: true, standing: 'standalone' });

    expect(await profiles.of(payments)).toEqual({ id: payments, name: 'payments', standing: 'member' });
    expect(await profiles.of(elsewhere)).toMatchObject({ name: 'elsewhere', isAlias: true });
  });
}

/** What every memory of listeners promises. */
export function keepsTheAudienceMemoryPromises(make: () => AudienceMemory): void {
  const state: AudienceState = {
    accountId: payments,
    version: 0,
    listening: true,
    sinkDelivers: false,
    at: '2026-11-21T03:00:00.000Z',
    welcomedAt: null,
    welcomedKinds: ['slack', 'email'],
    welcomingSince: null,
  };

  it('knows nothing before the first review', async () => {
    expect(await make().of(payments)).toBeNull();
  });

  it('gives each account the state that was saved last', async () => {
    const memory = make();
    const { version } = await memory.save({ ...state, listening: false, welcomedKinds: [] });
    await memory.save({ ...state, accountId: elsewhere, listening: false });
    const saved = await memory.save({ ...state, version });

    expect(saved).toEqual({ ...state, version: 2 });
    expect(await memory.of(payments)).toEqual(saved);
  });

  it('lets exactly one of several go on from the same state', async () => {
    const memory = make();
    const known = await memory.save(state);
    const welcoming = { ...known, welcomingSince: '2026-11-21T04:00:00.000Z' };

    const saves = await Promise.allSettled([memory.save(welcoming), memory.save(welcoming)]);

    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(saves).toContainEqual({ status: 'rejected', reason: expect.any(OvertakenError) as OvertakenError });
    expect(await memory.of(payments)).toEqual({ ...welcoming, version: 2 });
  });
}
