import type { RootEvent } from '../../domain/root-event';
import type { AnyPrincipalEvents } from './any-principal-events';
import type { Deed } from './detection';
import { wentThrough } from './outcome-of-call';
import { isFrom } from './event-source';
import { textsAt } from './texts-at';

/** Whether the record is one of these events, by anybody, also when it came to nothing. */
export function isOneOf(declared: readonly AnyPrincipalEvents[], { event }: Pick<Deed, 'event'>): boolean {
  return declared.some((events) => fits(events, event));
}

/** The same, and it had its effect. */
export function happened(declared: readonly AnyPrincipalEvents[], deed: Pick<Deed, 'event'>): boolean {
  return wentThrough(deed.event) && isOneOf(declared, deed);
}

function fits({ service, names, only }: AnyPrincipalEvents, event: RootEvent): boolean {
  if (!names.includes(event.eventName)) return false;
  if (service !== null && !isFrom(event.eventSource, service)) return false;
  return only === undefined || textsAt(event.request, only.parameter).some((value) => only.values.includes(value));
}
