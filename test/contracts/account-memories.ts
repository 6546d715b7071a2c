/* eslint-disable jest/no-export -- the promises of a port, run by the tests of each implementation */
import { parseAccountId } from '../../lambda/domain/account-id';
import type { CheckState } from '../../lambda/domain/check-state';
import type { AccountProfiles } from '../../lambda/record/account-profiles.port';
import type { AudienceMemory } from '../../lambda/record/audience-memory.port';
import type { CheckStates } from '../../lambda/record/check-states.port';

const payments = parseAccountId('111122223333');
const elsewhere = parseAccountId('444455556666');

/** What every memory of checks promises. */
export function keepsTheCheckStatesPromises(make: () => CheckStates): void {
  const state: CheckState = {
    accountId: payments,
    check: 'root-mfa-enabled',
    status: 'open',
    outcome: 'unknown',
    cause: 'denied',
    lastKnown: 'fail',
    unknownRuns: 1,
    everOpened: true,
    openSince: '2026-11-21T03:00:00.000Z',
    transitionNumber: 3,
    recordedAt: '2026-11-21T03:00:00.000Z',
  };

  it('remembers nothing of a check that was never judged', async () => {
    expect(await make().of(payments, ['root-mfa-enabled'])).toEqual([]);
  });

  it('gives a state back as it was saved, the newest only', async () => {
    const states = make();
    await states.save({ ...state, outcome: 'pass', cause: null });
    await states.save(state);

    expect(await states.of(payments, ['root-mfa-enabled'])).toEqual([state]);
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
    await profiles.save({ id: elsewhere, name: 'elsewhere', standing: 'standalone' });

    expect(await profiles.of(payments)).toEqual({ id: payments, name: 'payments', standing: 'member' });
  });
}

/** What every memory of listeners promises. */
export function keepsTheAudienceMemoryPromises(make: () => AudienceMemory): void {
  it('knows nothing before the first review', async () => {
    expect(await make().of(payments)).toBeNull();
  });

  it('gives each account the state that was saved last', async () => {
    const memory = make();
    const state = {
      accountId: payments,
      listening: true,
      sinkDelivers: false,
      at: '2026-11-21T03:00:00.000Z',
      welcomedAt: null,
    };
    await memory.save({ ...state, listening: false });
    await memory.save({ ...state, accountId: elsewhere, listening: false });
    await memory.save(state);

    expect(await memory.of(payments)).toEqual(state);
  });
}
