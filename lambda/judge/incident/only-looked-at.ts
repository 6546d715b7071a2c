import type { AccountId } from '../../domain/account-id';
import type { IncidentEvent } from '../../domain/incident';
import { rootSessionAudit } from '../activity/rules/root-session-audit';

/**
 * The accounts on whose root only sessions were opened that change nothing, and in which nothing was done that people are told
 * of. An account of which that is not known is none of them.
 */
export function onlyLookedAt(events: readonly IncidentEvent[]): readonly AccountId[] {
  const lookedAt = accountsIn(events.filter(isLook), ({ target }) => target);
  const others = accountsIn(
    events.filter((event) => !isLook(event)),
    ({ target, accountId, verdict }) => target ?? (verdict === 'alert' ? accountId : null),
  );
  return [...lookedAt].filter((account) => !others.has(account));
}

function isLook({ target, detection }: IncidentEvent): boolean {
  return target !== null && detection === rootSessionAudit.id;
}

function accountsIn(
  events: readonly IncidentEvent[],
  accountOf: (event: IncidentEvent) => AccountId | null,
): ReadonlySet<AccountId> {
  return new Set(events.map(accountOf).filter((id) => id !== null));
}
