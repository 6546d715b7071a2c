import { deviceName } from '../../../../lambda/domain/mfa-device';
import type { MfaDeviceChange } from '../../../../lambda/domain/mfa-proof';

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
  const held = [...last.values()].filter((change) => belongsTo(lost, change));
  return (['removed', 'added'] as const).filter((deed) => !held.some((change) => change.deed === deed));
}

function isCalled(typed: string, serial: string): boolean {
  return typed === serial || typed === deviceName(serial);
}
