import type { ActivityFinding } from '../../domain/finding';
import type { IncidentThread } from '../../domain/incident';
import { sightingKinds, type SeenBefore, type Sighting, type SightingKind } from '../../domain/sighting';

/** So many of each list are remembered, the newest. */
const mostRemembered = 120;
const longestValue = 200;

/** Whoever did only this did not get in: what they came with must not look familiar the next time. */
const notIn: ReadonlySet<string> = new Set([
  'unreadable-event',
  'root-login-failed',
  'root-login-failed-at-mfa',
  'root-login-brute-force',
  'root-login-denied-by-policy',
  'root-mfa-prompted',
  'root-password-change-failed',
  'root-password-recovery-requested',
]);

/** Address, program and device as they are compared; what the event does not name is left out. */
export function identifiersOf(finding: ActivityFinding): readonly string[] {
  return sightingKinds.flatMap((kind) => valueOf(finding, kind) ?? []);
}

/** What root is seen with in this event; nothing when it was not root, or root did not get in. */
export function sightingsIn(finding: ActivityFinding): readonly Sighting[] {
  const { actor, occurredAt } = finding;
  if (actor.kind !== 'root-user' || didNotGetIn(finding)) return [];
  return sightingKinds.flatMap((kind) => {
    const value = valueOf(finding, kind);
    return value === null ? [] : [{ kind, value, lastOn: occurredAt.slice(0, 10) }];
  });
}

/** What else failed on the sign-in pages, such as the end of a password recovery, is a denied call by name. */
function didNotGetIn({ detection, evidence }: ActivityFinding): boolean {
  const failedToSignIn = detection === 'root-action-denied' && evidence.eventSource === 'signin.amazonaws.com';
  return failedToSignIn || notIn.has(detection);
}

/** Whether root was seen with the same before. Asked of whoever is root or may be, by what their own thread remembers. */
export function seenBeforeIn(sightings: readonly Sighting[], finding: ActivityFinding): SeenBefore | null {
  const { kind } = finding.actor;
  return kind === 'root-user' || kind === 'unidentified' ? lastSeenWith(sightings, finding) : null;
}

/** Of whom the thread of the account's root is asked: others than root. AWS itself is nobody whom root's people would know. */
export function isAskedOfRoot({ actor: { kind } }: ActivityFinding): boolean {
  return kind === 'root-session' || kind === 'other-principal';
}

/**
 * Whether the account's root was seen with the same as somebody else is now. Nothing is learned from them, and what root does
 * at this moment does not count: it may be the same stranger.
 * @param root null when nothing is remembered of root
 */
export function seenForRoot(root: IncidentThread | null, finding: ActivityFinding): SeenBefore {
  return lastSeenWith(sightingsOf(root), finding);
}

function sightingsOf(root: IncidentThread | null): readonly Sighting[] {
  if (root === null) return [];
  const isQuiet = root.incidents.every(({ endedAt }) => endedAt !== null);
  return isQuiet ? withSightings(root.before, root.during) : root.before;
}

function lastSeenWith(sightings: readonly Sighting[], finding: ActivityFinding): SeenBefore {
  return {
    sourceIp: lastSeen(sightings, finding, 'sourceIp'),
    userAgent: lastSeen(sightings, finding, 'userAgent'),
    mfaDevice: lastSeen(sightings, finding, 'mfaDevice'),
  };
}

function lastSeen(sightings: readonly Sighting[], finding: ActivityFinding, kind: SightingKind): string | null {
  const value = valueOf(finding, kind);
  if (value === null) return null;
  return sightings.find((sighting) => sighting.kind === kind && sighting.value === value)?.lastOn ?? 'never';
}

/** @returns the very same list when nothing in it is new */
export function withSightings(known: readonly Sighting[], seen: readonly Sighting[]): readonly Sighting[] {
  const news = seen.filter((one) => !known.some((other) => isSame(one, other) && other.lastOn >= one.lastOn));
  if (news.length === 0) return known;
  const others = known.filter((other) => !news.some((one) => isSame(one, other)));
  return [...others, ...news].sort(newestFirst).slice(0, mostRemembered);
}

/** Days as text sort by themselves; a comparison by language would load one's rules first, which a sign-in would wait for. */
function newestFirst(left: Sighting, right: Sighting): number {
  if (left.lastOn === right.lastOn) return 0;
  return left.lastOn > right.lastOn ? -1 : 1;
}

function isSame(left: Sighting, right: Sighting): boolean {
  return left.kind === right.kind && left.value === right.value;
}

function valueOf({ actor }: ActivityFinding, kind: SightingKind): string | null {
  switch (kind) {
    case 'sourceIp':
      return isAddress(actor.sourceIp) ? actor.sourceIp : null;
    case 'userAgent':
      return actor.userAgent === null ? null : withoutVersions(actor.userAgent);
    case 'mfaDevice':
      return actor.mfaDevice?.slice(0, longestValue) ?? null;
  }
}

/** `AWS Internal` and the host names of services tell nothing. */
function isAddress(text: string | null): text is string {
  return text !== null && text.length <= 45 && /^(\d{1,3}(\.\d{1,3}){3}|[\da-f:]*:[\da-f:.]*)$/i.test(text);
}

function withoutVersions(userAgent: string): string | null {
  const kept = userAgent
    .slice(0, longestValue)
    .replace(/\d[\w.+-]*/g, '*')
    .trim();
  return kept === '' ? null : kept;
}
