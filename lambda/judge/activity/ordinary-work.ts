import { mayBeRoot } from './actor';
import { happened } from './any-principal';
import type { AnyPrincipalEvents } from './any-principal-events';
import type { Detection } from './detection';
import { callOf } from './wording';

/** What a role may do in the course of its work: an alert where it may have been root, and only recorded of anybody else. */
export function ordinaryWork(events: readonly AnyPrincipalEvents[]): Detection['match'] {
  return (deed) => {
    if (!happened(events, deed)) return null;
    const reason = `${callOf(deed.event)} went through`;
    return mayBeRoot(deed.actor) ? { reason } : { reason, severity: 'low', verdict: 'record' };
  };
}
