import type { OpenedSession } from '../../domain/opened-session';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import { isAtLeast } from '../../domain/severity';
import type { ActorKind, Classification, Detected } from '../../domain/verdict';
import { actorOf, mayBeRoot } from './actor';
import { detections } from './catalogue';
import { isCallOf } from './opened-session';
import type { Deed, Detection, Match } from './detection';
import { wentThrough } from './outcome-of-call';
import { unreadableEvent } from './rules/unreadable-event';
import { viaOf } from './wording';

/** By the name of the event: an entry holds beyond root for the events that it declares, as the deployed patterns do. */
const beyondRoot = namedBeyondRoot();

/**
 * Says of one record which entry of the catalogue it is, or that it is not about root. Never throws.
 * @param opened the root session that the record's key is known to be of, where its AssumeRoot was seen; without it each record is judged for itself
 */
export function classify(record: RootEvent | UnreadableRecord, opened: OpenedSession | null = null): Classification {
  if (record.kind === 'unreadable') return detected(unreadableEvent, record, 'unidentified', null);
  const actor = opened !== null && isCallOf(opened, record) ? 'root-session' : actorOf(record);
  const deed: Deed = { event: record, actor, attempted: attemptedIn(record, actor) };
  for (const detection of entriesFor(deed)) {
    const match = detection.match(deed);
    if (match !== null) return detected(detection, asGraveAsWhatWasDone(detection, match, deed), actor, viaOf(record));
  }
  return { verdict: 'ignore', actor, reason: whyIgnored(actor) };
}

function entriesFor({ event, actor }: Deed): readonly Detection[] {
  return actor === 'other-principal' ? (beyondRoot.get(event.eventName) ?? []) : detections;
}

function namedBeyondRoot(): ReadonlyMap<string, readonly Detection[]> {
  const byName = new Map<string, Detection[]>();
  for (const detection of detections)
    for (const name of new Set(detection.anyone?.flatMap(({ names }) => names)))
      byName.set(name, [...(byName.get(name) ?? []), detection]);
  return byName;
}

function detected(detection: Detection, match: Match, actor: ActorKind, via: string | null): Detected {
  return {
    verdict: match.verdict ?? detection.verdict,
    detection: detection.id,
    severity: match.severity ?? detection.severity,
    actor,
    title: match.title ?? detection.title,
    reason: match.reason,
    via,
  };
}

/** Whoever turns off the trail with credentials that root gave out is told of as gravely as if root had. */
function asGraveAsWhatWasDone(detection: Detection, match: Match, deed: Deed): Match {
  if (match.saysHow !== true) return match;
  for (const other of detections.slice(detections.indexOf(detection) + 1)) {
    const done = other.match(deed);
    if (done !== null) return graver(match, detection, done, other);
  }
  return match;
}

function graver(match: Match, detection: Detection, done: Match, other: Detection): Match {
  const severity = done.severity ?? other.severity;
  if (isAtLeast(match.severity ?? detection.severity, severity)) return match;
  return { ...match, severity, reason: `${match.reason}; by itself that is ${other.id}, ${severity}` };
}

/** What a call that came to nothing was after: asks the catalogue what it would have said, had it gone through. */
function attemptedIn(event: RootEvent, actor: ActorKind): string | null {
  if (!mayBeRoot(actor) || wentThrough(event)) return null;
  const asIfDone: Deed = { event: { ...event, error: null, signIn: null }, actor, attempted: null };
  let byWhatRight: string | null = null;
  for (const detection of detections) {
    const match = detection.match(asIfDone);
    if (match === null) continue;
    const attempt = attemptOf(detection, match);
    if (match.saysHow !== true) return attempt ?? byWhatRight;
    byWhatRight = attempt;
  }
  return byWhatRight;
}

/** An entry may hold for deeds that are graver and for such that are not: only the graver are worth a name when denied. */
function attemptOf(detection: Detection, match: Match): string | null {
  const isGrave = isAtLeast(match.severity ?? detection.severity, 'high');
  const isTold = (match.verdict ?? detection.verdict) === 'alert';
  return isGrave && isTold ? (match.attempt ?? detection.attempt ?? null) : null;
}

function whyIgnored(actor: ActorKind): string {
  return actor === 'aws-service'
    ? 'An AWS service acted, not under the name of root.'
    : 'The caller is not the root user.';
}
