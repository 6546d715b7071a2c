import type { ActivityFinding } from '../../domain/finding';
import { identifiersOf } from './sightings';

/** Whoever does one of these is in: from another place, with another program or device, it may be somebody else. */
const waysIn: ReadonlySet<string> = new Set([
  'root-login',
  'root-login-without-mfa',
  'root-cli-login',
  'root-app-authorized',
  'root-access-key-used',
]);

/**
 * What people are told of once in an incident. A way in is of a new kind with another address, program or device; what nobody
 * planned is of a new kind after what was planned; and each brute force is one of its own.
 */
export function kindOfDeed(finding: ActivityFinding): string {
  const { id, detection, plan } = finding;
  if (detection === 'root-login-brute-force') return id;
  const planned = plan === null ? '' : ' as planned';
  if (!waysIn.has(detection)) return `${detection}${planned}`;
  return `${detection}${planned} by ${identifiersOf(finding).join(' ')}`;
}
