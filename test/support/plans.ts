import { parseAccountId } from '../../lambda/domain/account-id';
import type { Plan } from '../../lambda/domain/plan';

/** Two hours on 21 November, announced the evening before, and not used yet. */
export function aPlan(overrides: Partial<Plan> = {}): Plan {
  return {
    accountId: parseAccountId('111122223333'),
    id: 'k3f9x2ab',
    version: 0,
    from: '2026-11-21T03:00:00Z',
    to: '2026-11-21T05:00:00Z',
    reason: 'move the domain',
    ticket: 'OPS-12',
    by: 'arn:aws:sts::111122223333:assumed-role/Admin/kim',
    createdAt: '2026-11-20T18:00:00.000Z',
    announcedAt: '2026-11-20T18:00:01.000Z',
    cancelled: null,
    closedAt: null,
    usedAt: null,
    ...overrides,
  };
}
