import { isAtLeast, type Severity } from '../../domain/severity';
import { quietAfterMessage } from './membership';

/** The message that people were last told of an account while nothing could be recorded. */
export interface LastUnrecorded {
  readonly severity: Severity;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Nobody knows what people have heard, since just that would be in the store: so they are told at receive 1, 2, 4, 8 and so on.
 * If a receive never came this far (throttled, crashed, refused by SNS), the silence after it is no longer than the time before
 * it. What was kept back has its chance at the very next receive.
 */
export function isDue(receive: number, wasKeptBack: boolean): boolean {
  return wasKeptBack || Number.isInteger(Math.log2(receive));
}

/** As in an incident: at most one message a minute, but what is graver than it comes at once. */
export function isHushed(last: LastUnrecorded | null, severity: Severity, now: number): boolean {
  if (last === null || !isAtLeast(last.severity, severity)) return false;
  // A clock that was set far back keeps nothing waiting.
  return Math.abs(now - last.at) < quietAfterMessage;
}
