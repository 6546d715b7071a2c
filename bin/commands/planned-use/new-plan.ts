import { randomUUID } from 'node:crypto';
import type { TimeWindow } from '../../../lambda/domain/history';
import type { Plan } from '../../../lambda/domain/plan';
import type { Caller } from '../../../lambda/observe/caller';
import type { Audience } from '../../../lambda/observe/audience.port';
import { Failure } from '../../terminal/failure';

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

/** What nobody hears is not announced, and would lower nothing. Whether somebody hears may be unknown: then people are told. */
export async function refuseUnheard({ audience }: { readonly audience: Audience }): Promise<void> {
  const isListening = await audience.isListening().catch(() => true);
  if (!isListening)
    throw new Failure(
      'Nobody has confirmed to receive alerts, so nobody would hear of the window. Confirm the subscription first (stack output NextSteps).',
    );
}
