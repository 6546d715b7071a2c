import { randomUUID } from 'node:crypto';
import type { TimeWindow } from '../../../lambda/domain/history';
import type { Plan } from '../../../lambda/domain/plan';
import type { Caller } from '../../../lambda/observe/caller';

interface Wanted {
  readonly window: TimeWindow;
  readonly reason: string;
  readonly ticket: string | null;
}

/** A window that nobody has been told of yet. */
export function newPlan({ window, reason, ticket }: Wanted, { accountId, arn: by }: Caller, now: Date): Plan {
  return {
    accountId,
    id: randomUUID().slice(0, 8),
    version: 0,
    ...window,
    reason,
    ticket,
    by,
    createdAt: now.toISOString(),
    announcedAt: null,
    cancelled: null,
    closedAt: null,
    usedAt: null,
  };
}
