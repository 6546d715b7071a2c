import type { ActivityFinding } from '../../domain/finding';
import { isAmong } from '../activity/actions/action-list';
import { secretReads } from '../activity/actions/secret-reads';
import { tokenDoors } from '../activity/actions/token-doors';
import { destroys, isRented } from './harm';
import { isAtLeast, lowered } from '../../domain/severity';

type Apart = 'call' | 'change' | 'work' | 'key' | 'attempt' | 'title';

/**
 * Entries that hold many a deed, and by what those are told apart: who heard of one does not know of the next, which may do
 * more harm. Not so the reads of root: one script would be a message a minute.
 */
const collections: ReadonlyMap<string, Apart> = new Map([
  // Lists of grave calls.
  ['root-logging-disabled', 'call'],
  ['root-persistence', 'call'],
  ['root-secret-read', 'call'],
  ['root-spend-or-transfer', 'call'],
  ['root-only-task', 'call'],
  ['root-cloudfront-key-changed', 'call'],
  ['root-delegation-changed', 'call'],
  ['account-preferences-changed', 'call'],
  ['organization-guardrail-changed', 'call'],
  ['organization-root-access-changed', 'call'],
  ['signin-policy-changed', 'call'],
  // What no list names: work in a console is dozens of calls, in few services.
  ['root-action', 'work'],
  ['root-session-action', 'work'],
  // The same by a script, and whatever else it does: its reads are told with the key itself.
  ['root-access-key-used', 'key'],
  // Whatever is done with credentials that root gave out, reads among it.
  ['root-temporary-credentials', 'change'],
  // What was refused is told once for all, unless it was something grave, which the title names.
  ['root-action-denied', 'attempt'],
  // Begun or done, tried or achieved: the title says which.
  ['account-closed', 'title'],
  ['account-contact-changed', 'title'],
  ['organization-left', 'title'],
  ['root-email-changed', 'title'],
  ['root-session-started', 'title'],
]);

const tellApart: Readonly<Record<Apart, (finding: ActivityFinding) => string | null>> = {
  call: callOf,
  change: (finding) => (isPlainRead(finding) ? null : callOf(finding)),
  work: workOf,
  key: (finding) => (isPlainRead(finding) ? null : workOf(finding)),
  attempt: (finding) => (isGrave(finding) ? titleOf(finding) : null),
  title: titleOf,
};

/** All that is longer is no name that AWS gave. */
const longest = 120;

/**
 * Which deed of its entry it was. No text of the caller is in it: names of calls and services, and words of the catalogue.
 * @returns null when its entry holds only one, or does not tell them apart
 */
export function deedOfEntry(finding: ActivityFinding): string | null {
  const apart = collections.get(finding.detection);
  return apart === undefined ? null : (tellApart[apart](finding)?.slice(0, longest) ?? null);
}

/** `StopLogging cloudtrail.amazonaws.com` */
function callOf({ evidence: { eventName, eventSource } }: ActivityFinding): string {
  return `${eventName ?? ''} ${eventSource ?? ''}`;
}

/** What costs by the hour is told call by call; of the rest in a service, what destroys apart from what does not. */
function workOf(finding: ActivityFinding): string | null {
  const { eventName, eventSource } = finding.evidence;
  if (eventSource === null) return null;
  const call = { eventName: eventName ?? '', eventSource };
  if (isRented(call)) return callOf(finding);
  return destroys(call) ? `destroying in ${eventSource}` : eventSource;
}

/** How AWS names what only reads. A finding does not say it. */
const readsByName = /^(BatchGet|Describe|Get|Head|List|Lookup|Query|Scan|Search|Select|View)/;

/** What hands out credentials and what answers with a secret reads only by name. */
function isPlainRead(finding: ActivityFinding): boolean {
  const isRead = readsByName.test(callOf(finding)) && !tokenDoors.includes(finding.evidence.eventName ?? '');
  return isRead && !readsASecret(finding);
}

/** Of a parameter that AWS publishes too: which one it was, a finding does not say. */
function readsASecret({ evidence: { eventName, eventSource } }: ActivityFinding): boolean {
  return isAmong(secretReads, { eventName: eventName ?? '', eventSource: eventSource ?? '' });
}

/** The same done to many accounts is one kind. */
function titleOf({ title }: ActivityFinding): string {
  return title.replace(/ \d{12}\b/g, '');
}

/** A window makes an alert one step milder, which makes the attempt no other. */
function isGrave({ severity, plan }: ActivityFinding): boolean {
  return isAtLeast(severity, plan === null ? 'high' : lowered('high'));
}
