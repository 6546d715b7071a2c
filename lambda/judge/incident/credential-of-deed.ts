import type { ActivityFinding } from '../../domain/finding';
import { deviceName } from '../../domain/mfa-device';

/** Root has several devices and keys: who heard of one does not know of the next, with which it can be locked out or opened. */
const credentialIn = {
  'root-mfa-deactivated': deviceIn,
  'root-mfa-device-enabled': deviceIn,
  'root-mfa-device-deleted': deviceIn,
  'root-access-key-created': ({ evidence }: ActivityFinding) => evidence.newKeyId,
  'root-access-key-updated': (finding: ActivityFinding) => namedBy(finding, 'accessKeyId'),
} as const;

/** Entries that are about one credential of root. */
export const ofOneCredential: ReadonlySet<string> = new Set(Object.keys(credentialIn));

/**
 * Which of root's devices or keys it was about: the name of a device, the id of a key. Without the account, since the same done
 * to many of them is one kind. A caller chooses the name. Null where it is about none, or does not say about which.
 */
export function credentialOf(finding: ActivityFinding): string | null {
  const found = Object.entries(credentialIn).find(([detection]) => detection === finding.detection);
  return found?.[1](finding) ?? null;
}

function deviceIn(finding: ActivityFinding): string | null {
  const serial = namedBy(finding, 'serialNumber');
  return serial === null ? null : deviceName(serial);
}

function namedBy({ evidence }: ActivityFinding, field: string): string | null {
  return evidence.targets.find((target) => target.field === field)?.value ?? null;
}
