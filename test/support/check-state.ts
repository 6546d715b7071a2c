import { parseAccountId } from '../../lambda/domain/account-id';
import type { CheckState } from '../../lambda/domain/check-state';

/** A check that passed at 02:47 and never failed. */
export function aCheckState(overrides: Partial<CheckState> = {}): CheckState {
  return {
    accountId: parseAccountId('111122223333'),
    check: 'root-mfa-enabled',
    version: 0,
    judgedAt: '2026-11-21T02:47:00.000Z',
    status: 'resolved',
    outcome: 'pass',
    cause: null,
    lastKnown: 'pass',
    unknownSince: null,
    everOpened: false,
    openSince: null,
    toldAt: null,
    waiver: null,
    turned: null,
    transitionNumber: 0,
    owed: null,
    recordedAt: '2026-11-21T02:47:00.000Z',
    ...overrides,
  };
}
