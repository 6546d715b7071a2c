import * as v from 'valibot';
import type { SignIn } from '../domain/root-event';
import { signInSchema } from './record-schema';

const outcomes: ReadonlyMap<string, SignIn['outcome']> = new Map([
  ['success', 'success'],
  ['true', 'success'],
  ['failure', 'failure'],
  ['false', 'failure'],
]);

/**
 * How a record of `signin.amazonaws.com` ended. `responseElements` decides under the event's own name
 * (`{"ConsoleLogin": "Failure"}`); the legs of `aws login` say it as `additionalEventData.success`, as text.
 */
export function readSignIn(json: unknown, eventName: string): SignIn | 'unreadable' {
  const parsed = v.safeParse(signInSchema, json);
  if (!parsed.success) return 'unreadable';
  const { responseElements, additionalEventData } = parsed.output;
  const outcome = outcomeOf(ownValue(responseElements, eventName) ?? additionalEventData?.success);
  if (outcome === null) return 'unreadable';
  return {
    outcome,
    mfaUsed: yesOrNo(additionalEventData?.MFAUsed),
    mfaDevice: text(additionalEventData?.MFAIdentifier),
    grantType: text(additionalEventData?.grant_type),
  };
}

/** Null when the answer is there and is not of the documented form. */
function outcomeOf(answer: unknown): SignIn['outcome'] | null {
  if (answer === undefined || answer === null) return 'not-stated';
  if (typeof answer !== 'string' && typeof answer !== 'boolean') return null;
  return outcomes.get(String(answer).toLowerCase()) ?? 'not-stated';
}

function ownValue(fields: Readonly<Record<string, unknown>> | null | undefined, name: string): unknown {
  return fields && Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** AWS writes `Yes`, `YES` and `No`; any other word tells nothing. */
function yesOrNo(mfaUsed: string | null | undefined): boolean | null {
  const answer = mfaUsed?.toLowerCase();
  if (answer === 'yes') return true;
  return answer === 'no' ? false : null;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
