import type { MfaDevice } from '../../../lambda/domain/mfa-device';
import type { DeviceHolder, ShownDevices } from '../../../lambda/domain/mfa-proof';
import { plainText } from '../../../lambda/domain/plain-text';
import { inASeries } from '../../terminal/in-a-series';
import { isCalled } from './is-called';

/**
 * What is wrong with a holder where AWS shows every device and this is none of them, to go on after what was typed; null where
 * nothing is. Where there may be others than those shown, whoever looked knows them; so does who looked where AWS says that MFA
 * is on, and lists no device.
 */
export function noneOfThem({ device }: DeviceHolder, { shown, complete }: ShownDevices): string | null {
  if (!complete || shown.length === 0 || namedIn(device, shown).length > 0) return null;
  const names = shown.map(({ name }) => plainText(name, 120));
  return `names none of root's devices: AWS shows ${inASeries(names)}`;
}

/** Names of the devices that AWS shows and nobody is said to hold; none where there may be others than those shown. */
export function unheldOf(holders: readonly DeviceHolder[], { shown, complete }: ShownDevices): readonly string[] {
  if (!complete) return [];
  const held = new Set(holders.flatMap(({ device }) => namedIn(device, shown)));
  return shown.filter((device) => !held.has(device)).map(({ name }) => name);
}

/** A caution for whoever lets one person open root, and lose it, alone; null for others. */
export function heldByOneRole(holders: readonly DeviceHolder[], devices: ShownDevices): string | null {
  const roles = new Set(holders.map(({ role }) => role.toLowerCase()));
  const named = new Set(holders.map(({ device }) => device.toLowerCase()));
  const count = devices.complete ? devices.shown.length : named.size;
  if (roles.size !== 1 || count < 2 || unheldOf(holders, devices).length > 0) return null;
  return 'One role holds all devices: a spare in other hands is what step 4 of rootwatch harden is for.';
}

/** Those whose whole name stands in the text as a word, else the only one of whose name the beginning does. */
export function namedIn(text: string, shown: readonly MfaDevice[]): readonly MfaDevice[] {
  const words = [text, ...text.split(/\s+/)].flatMap((word) => [word, word.replace(/^[("']+|[)"'.,;:]+$/g, '')]);
  const named = shown.filter(({ serial, name }) => words.includes(serial) || words.includes(name));
  if (named.length > 0) return named;
  const begun = shown.filter(({ serial }) => words.some((word) => isCalled(word, serial)));
  return begun.length === 1 ? begun : [];
}
