import { deviceKindsInWords, type MfaDevice } from '../../domain/mfa-device';
import type { Judgement } from '../../domain/outcome';
import type { RootPosture } from '../../domain/root-posture';
import { fail, notApplicable, unknown } from './check';
import { dayOf } from './day';
import { noCredentials, rootCredentials } from './root-credentials';

/** Root has no console there: in China no root user at all, in GovCloud only keys. */
const withoutRootConsole: readonly string[] = ['aws-cn', 'aws-us-gov'];

/** Why nobody signs in as root in this partition; null where root can. */
export function whyNoRootConsole(partition: string): string | null {
  return withoutRootConsole.includes(partition)
    ? `root cannot sign in to the console in the partition ${partition}`
    : null;
}

/** What any check of root's MFA devices says where there are none; null where there are some. */
export function withoutDevices(posture: RootPosture): Judgement | null {
  const { partition, mfaEnabled } = posture;
  const noConsole = whyNoRootConsole(partition);
  if (noConsole !== null) return notApplicable(noConsole);
  const credentials = rootCredentials(posture);
  if (credentials === 'none') return notApplicable(noCredentials);
  if (!mfaEnabled.known) return unknown(mfaEnabled);
  if (mfaEnabled.value) return null;
  return credentials === 'present' ? fail('root has no MFA at all') : unknown(credentials);
}

/** `yubikey (passkey or security key, since 3 Mar 2026)` */
export function deviceInWords({ name, kind, since }: MfaDevice): string {
  return `${name} (${deviceKindsInWords[kind]}${since === null ? '' : `, since ${dayOf(since)}`})`;
}
