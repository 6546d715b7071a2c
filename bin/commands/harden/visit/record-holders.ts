import type { DeviceHolder, ShownDevices } from '../../../../lambda/domain/mfa-proof';
import { deviceName } from '../../../../lambda/domain/mfa-device';
import { plainText } from '../../../../lambda/domain/plain-text';
import { devicesOf } from '../../audit/devices';
import { mostHolders } from '../../review/holders';
import { isCalled } from '../../review/is-called';
import { namesOf } from '../../review/known-devices';
import { heldByOneRole, inASeries, unheldOf } from '../../review/who-holds';
import type { Session } from '../session';
import { devicesKnownHere } from './known-here';
import { removedDevices } from './removed-devices';
import { exampleOf, typedHolder } from './typed-holder';

/** Asks who holds each device and records the review, as `rootwatch review` does. What was mistyped is asked again. */
export async function recordHolders(session: Session): Promise<void> {
  const { screen, house } = session.services;
  const { posture, by } = session.seen;
  const { shown, complete } = devicesOf(posture);
  const devices = { shown, complete };
  for (const { name } of shown) screen.line(`Shown by AWS: ${name}`);
  const removed = complete ? [] : removedDevices(session);
  if (!complete) for (const line of await notShown(session, removed)) screen.line(line);
  const holders = await askedHolders(session, devices, removed);
  if (holders.length === 0) {
    screen.line('Nothing was recorded.');
    return;
  }
  const { accountId } = posture;
  const at = house.now().toISOString();
  const unheld = unheldOf(holders, devices);
  const review = { accountId, at, by, holders, unheld, note: null, devices };
  await session.untilKept('The holders of the devices are not kept.', ({ reviews }) => reviews.keep(review));
  const held = holders.map(({ device, role }) => `${device} with ${role}`);
  screen.line(`Recorded: ${[...held, ...unheld.map(withNobody)].join(', ')}.`);
  const caution = heldByOneRole(holders, devices);
  if (caution !== null) screen.line(caution);
}

/** What else names a device that root may have, where AWS does not show them all. */
async function notShown(session: Session, removed: readonly string[]): Promise<readonly string[]> {
  const { shown } = devicesOf(session.seen.posture);
  const others = (await devicesKnownHere(session)).filter(
    (serial) => !removed.includes(serial) && shown.every((device) => device.serial !== serial),
  );
  return [
    ...others.map((serial) => `Named by a sign-in, a change or a review: ${plainText(deviceName(serial), 120)}`),
    'There may be more devices: AWS shows them only to root.',
  ];
}

function withNobody(device: string): string {
  return `${plainText(device, 120)} with nobody who was named`;
}

/** A device that nobody holds is asked for once more: a person may leave it out knowingly. */
async function askedHolders(
  session: Session,
  devices: ShownDevices,
  removed: readonly string[],
): Promise<readonly DeviceHolder[]> {
  const names = namesOf(await devicesKnownHere(session));
  const { screen } = session.services;
  const holders: DeviceHolder[] = [];
  let leftOut: readonly string[] = [];
  while (holders.length < mostHolders) {
    const line = await screen.ask(questionAfter(holders, leftOut, devices));
    const holder = holderIn(line, { names, devices, removed });
    if (typeof holder === 'string') screen.line(holder);
    else if (holder !== null) holders.push(holder);
    if (line !== '') continue;
    const unheld = holders.length === 0 ? [] : unheldOf(holders, devices);
    if (unheld.every((name) => leftOut.includes(name))) break;
    leftOut = unheld;
  }
  return holders;
}

interface Devices {
  readonly names: readonly string[];
  readonly devices: ShownDevices;
  readonly removed: readonly string[];
}

/** What is wrong with the line, or null for one that is empty. */
function holderIn(line: string, { names, devices, removed }: Devices): DeviceHolder | string | null {
  return line === '' ? null : (goneIn(line, removed) ?? typedHolder(line, names, devices));
}

/** Who holds a device that is gone is of no use on the day it is needed. Null where none of these is named. */
function goneIn(line: string, removed: readonly string[]): string | null {
  const words = line.slice(line.indexOf(':') + 1).split(/\s+/);
  const gone = removed.find((serial) => words.some((word) => isCalled(word, serial)));
  return gone === undefined
    ? null
    : `${plainText(deviceName(gone), 120)} was removed from root, by the event history: name a device that root has.`;
}

/** @param leftOut of whom the person was told that nobody holds them */
function questionAfter(holders: readonly DeviceHolder[], leftOut: readonly string[], devices: ShownDevices): string {
  if (holders.length === 0)
    return `Who holds a device? As "ROLE: DEVICE", for example "${exampleOf(devices)}"; no secrets, and better no names. Empty: record nothing.`;
  const unheld = unheldOf(holders, devices).filter((name) => leftOut.includes(name));
  return unheld.length === 0
    ? 'Who holds the next one? Empty: that is all.'
    : `Nobody was named for ${inASeries(unheld.map((name) => plainText(name, 120)))}. Who holds it? As "ROLE: DEVICE". Empty: nobody is named, and the record says so.`;
}
