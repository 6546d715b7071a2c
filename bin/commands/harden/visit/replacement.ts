import { deviceName } from '../../../../lambda/domain/mfa-device';
import type { MfaDeviceChange } from '../../../../lambda/domain/mfa-proof';
import { isCalled } from '../../review/is-called';

export type Deed = MfaDeviceChange['deed'];

/** Whether it is the device that was lost being removed, or another one being added. A record that names no device is neither. */
export function belongsTo(lost: string, { deed, device }: MfaDeviceChange): boolean {
  return device !== null && (deed === 'removed') === isCalled(lost, device);
}

/**
 * What has still to be seen before the lost device is replaced: what was done last to a device counts.
 * @param lost serial number or name of the device
 * @param changes oldest first
 */
export function missingOf(lost: string, changes: readonly MfaDeviceChange[]): readonly Deed[] {
  const last = new Map(changes.map((change) => [change.device, change]));
  const serial = serialOf(lost, changes);
  const held = [...last.values()].filter((change) => belongsTo(serial, change));
  return (['removed', 'added'] as const).filter((deed) => !held.some((change) => change.deed === deed));
}

/** The serial number, once the removal shows it: the new device may be given the name of the old one. */
export function serialOf(lost: string, changes: readonly MfaDeviceChange[]): string {
  const removed = changes.find(({ deed, device }) => deed === 'removed' && device !== null && isCalled(lost, device));
  return removed?.device ?? lost;
}

/** Which of these devices a person may mean who typed a serial number, a name, or the name without what follows a hyphen in it. */
export function meantBy(typed: string, serials: readonly string[]): readonly string[] {
  if (serials.includes(typed)) return [typed];
  return serials.filter((serial) => `${deviceName(serial)}-`.startsWith(`${typed}-`));
}
