import type { DeviceHolder } from '../../../../lambda/domain/mfa-proof';
import { devicesOf } from '../../audit/devices';
import { deviceHolder, exampleHolder, longNames, mostHolders, secretBeside } from '../../review/holders';
import { namesOf } from '../../review/known-devices';
import type { Session } from '../session';
import { devicesKnownHere } from './known-here';

/** Asks who holds each device and records the review, as `rootwatch review` does. What was mistyped is asked again. */
export async function recordHolders(session: Session): Promise<void> {
  const { screen, house } = session.services;
  const { posture, by } = session.seen;
  const { shown, complete } = devicesOf(posture);
  for (const { name } of shown) screen.line(`Shown by AWS: ${name}`);
  if (!complete) screen.line('There may be more devices: AWS shows them only to root.');
  const holders = await askedHolders(session, namesOf(await devicesKnownHere(session)));
  if (holders.length === 0) {
    screen.line('Nothing was recorded.');
    return;
  }
  const { accountId } = posture;
  const at = house.now().toISOString();
  const review = { accountId, at, by, holders, note: null, devices: { shown, complete } };
  await session.untilKept('The holders of the devices are not kept.', ({ reviews }) => reviews.keep(review));
  screen.line(`Recorded: ${holders.map(({ device, role }) => `${device} with ${role}`).join(', ')}.`);
}

async function askedHolders(
  { services: { screen } }: Session,
  names: readonly string[],
): Promise<readonly DeviceHolder[]> {
  const holders: DeviceHolder[] = [];
  while (holders.length < mostHolders) {
    const line = await screen.ask(
      holders.length === 0
        ? `Who holds a device? As "ROLE: DEVICE", for example "${exampleHolder}"; no secrets, and better no names. Empty: record nothing.`
        : 'Who holds the next one? Empty: that is all.',
    );
    if (line === '') break;
    const holder = holderFrom(line, names);
    if (typeof holder === 'string') screen.line(holder);
    else holders.push(holder);
  }
  return holders;
}

/** @returns a sentence for the person when it cannot be kept, which does not repeat it: it may be a secret */
function holderFrom(line: string, names: readonly string[]): DeviceHolder | string {
  const holder = deviceHolder(line);
  if (holder === null)
    return `What was typed is not a role, a colon and a device. Type it in this way: ${exampleHolder}`;
  const found = secretBeside(names, `${holder.role}: ${holder.device}`);
  if (found === null) return holder;
  return `What was typed looks as if it held ${found}. It is not kept, because a review is evidence that many read: type the role of the person and what the device is called. ${longNames}`;
}
