import { isRootActing } from './actor';
import type { Deed } from './detection';
import { isFrom } from './event-source';
import { wentThrough } from './outcome-of-call';

/** Whether root, or a session on it, made one of these calls and it went through. @param service for example `iam`; null for any */
export function rootCalled({ event, actor }: Deed, service: string | null, ...names: readonly string[]): boolean {
  if (!isRootActing(actor) || !names.includes(event.eventName) || !wentThrough(event)) return false;
  return service === null || isFrom(event.eventSource, service);
}
