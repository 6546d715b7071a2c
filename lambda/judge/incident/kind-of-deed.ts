import type { ActivityFinding } from '../../domain/finding';
import { deedOfEntry } from './collections';
import { credentialOf, ofOneCredential } from './credential-of-deed';
import { identifiersOf } from './sightings';

/** Whoever does one of these is in: from another place, with another program or device, it may be somebody else. */
const waysIn: ReadonlySet<string> = new Set([
  'root-login',
  'root-login-without-mfa',
  'root-cli-login',
  'root-app-authorized',
  'root-access-key-used',
]);

const planned = ' as planned';
/** Before the text of the caller that tells the variants of a way in apart, or what is done to one of root's credentials. */
const variant = ' by ';

/**
 * What people are told of once in an incident: of a finding with several kinds they hear when one of them is new. A way in is of
 * a new kind with another address, program or device; what nobody planned is of a new kind after what was planned; each brute
 * force is one of its own; and so is what is done to another device or key of root, and what an entry that holds many deeds
 * tells apart.
 */
export function kindsOfDeed(finding: ActivityFinding): readonly string[] {
  const { id, detection, plan } = finding;
  if (detection === 'root-login-brute-force') return [id];
  const named = `${detection}${plan === null ? '' : planned}`;
  const credential = credentialOf(finding);
  if (credential !== null) return [`${named}${variant}${credential}`];
  const way = waysIn.has(detection) ? [`${named}${variant}${identifiersOf(finding).join(' ')}`] : [];
  const deed = deedOfEntry(finding);
  // Apart from the text of the caller, so that no number of variants silences what was done.
  if (deed !== null) return [...way, `${named}: ${deed}`];
  return way.length > 0 ? way : [named];
}

/** `root-login`, `root-login as planned`, … for a kind that is one variant of it; null for every other kind. */
export function variedIn(kind: string): string | null {
  const varied = kind.slice(0, Math.max(0, kind.indexOf(variant)));
  const detection = varied.replace(planned, '');
  return waysIn.has(detection) || ofOneCredential.has(detection) ? varied : null;
}
