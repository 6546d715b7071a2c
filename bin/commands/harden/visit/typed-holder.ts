import type { DeviceHolder, ShownDevices } from '../../../../lambda/domain/mfa-proof';
import { plainText } from '../../../../lambda/domain/plain-text';
import { deviceHolder, exampleHolder, isInWords, longNames, noRole, secretBeside } from '../../review/holders';
import { noneOfThem } from '../../review/who-holds';

/**
 * A holder as somebody types it.
 * @param names what devices are called by AWS
 * @returns a sentence for the person when it cannot be kept, which does not repeat it: it may be a secret
 */
export function typedHolder(line: string, names: readonly string[], devices: ShownDevices): DeviceHolder | string {
  const holder = deviceHolder(line);
  if (holder === null || !isInWords(holder.role))
    return `What was typed ${holder === null ? 'is not a role, a colon and a device' : noRole}. Type it in this way: ${exampleOf(devices)}`;
  const found = secretBeside(names, `${holder.role}: ${holder.device}`);
  if (found !== null)
    return `What was typed looks as if it held ${found}. It is not kept, because a review is evidence that many read: type the role of the person and what the device is called. ${longNames}`;
  const wrong = noneOfThem(holder, devices);
  return wrong === null ? holder : `What was typed ${wrong}.`;
}

/** By the name of a device that there is, where AWS shows them. */
export function exampleOf({ shown: [first], complete }: ShownDevices): string {
  return complete && first !== undefined ? `finance lead: ${plainText(first.name, 120)}` : exampleHolder;
}
