import type { MfaDevice } from '../../../../lambda/domain/mfa-device';
import type { DeviceHolder, ShownDevices } from '../../../../lambda/domain/mfa-proof';
import { plainText } from '../../../../lambda/domain/plain-text';
import { deviceHolder, exampleHolder, isInWords, longNames, noRole, secretBeside } from '../../review/holders';
import { namedIn, noneOfThem } from '../../review/who-holds';

/** What is known of root's devices where somebody is asked who holds them. */
export interface KnownDevices {
  readonly devices: ShownDevices;
  /** What devices are called by AWS. */
  readonly names: readonly string[];
  /** Those that root has no more, where AWS does not show which it has. */
  readonly removed: readonly MfaDevice[];
}

/**
 * A holder as somebody types it.
 * @returns a sentence for the person when it cannot be kept, which does not repeat it: it may be a secret
 */
export function typedHolder(line: string, { devices, names, removed }: KnownDevices): DeviceHolder | string {
  const holder = deviceHolder(line);
  if (holder === null || !isInWords(holder.role))
    return `What was typed ${holder === null ? 'is not a role, a colon and a device' : noRole}. Type it in this way: ${exampleOf(devices)}`;
  const found = secretBeside(names, `${holder.role}: ${holder.device}`);
  if (found !== null)
    return `What was typed looks as if it held ${found}. It is not kept, because a review is evidence that many read: type the role of the person and what the device is called. ${longNames}`;
  const wrong = noneOfThem(holder, devices);
  if (wrong !== null) return `What was typed ${wrong}.`;
  // Who holds a device that is gone is of no use on the day it is needed.
  const gone = removed.find((device) => namedIn(holder.device, [device]).length > 0);
  return gone === undefined
    ? holder
    : `${plainText(gone.name, 120)} was removed from root, by the event history: name a device that root has.`;
}

/** By the name of a device that there is, where AWS shows them. */
export function exampleOf({ shown: [first], complete }: ShownDevices): string {
  return complete && first !== undefined ? `finance lead: ${plainText(first.name, 120)}` : exampleHolder;
}
