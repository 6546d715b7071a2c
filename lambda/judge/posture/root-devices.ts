import { deviceKindsInWords, type MfaDevice } from '../../domain/mfa-device';
import type { Judgement } from '../../domain/outcome';
import { whyNoRootConsole } from '../../domain/partition';
import type { RootPosture } from '../../domain/root-posture';
import { fail, notApplicable, unknown } from './check';
import { dayOf } from './day';
import { noCredentials, rootCredentials } from './root-credentials';

/** What each check of the devices says where there are none. Beside `root-mfa-enabled` it tells nothing new. */
export const noMfaAtAll = 'root has no MFA at all';

/** What any check of root's MFA devices says where there are none; null where there are some. */
export function withoutDevices(posture: RootPosture): Judgement | null {
  const { partition, mfaEnabled } = posture;
  const noConsole = whyNoRootConsole(partition);
  if (noConsole !== null) return notApplicable(noConsole);
  const credentials = rootCredentials(posture);
  if (credentials === 'none') return notApplicable(noCredentials);
  if (!mfaEnabled.known) return unknown(mfaEnabled);
  if (mfaEnabled.value) return null;
  return credentials === 'present' ? fail(noMfaAtAll) : unknown(credentials);
}

/** `yubikey (passkey or security key, since 3 Mar 2026)` */
export function deviceInWords({ name, kind, since }: MfaDevice): string {
  return `${name} (${deviceKindsInWords[kind]}${since === null ? '' : `, since ${dayOf(since)}`})`;
}
