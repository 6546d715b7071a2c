import type { DeviceHolder, ShownDevices } from '../../../../lambda/domain/mfa-proof';
import { plainText } from '../../../../lambda/domain/plain-text';
import { devicesOf } from '../../audit/devices';
import { mostHolders } from '../../review/holders';
import { namesOf } from '../../review/known-devices';
import { heldByOneRole, inASeries, unheldOf } from '../../review/who-holds';
import type { Session } from '../session';
import { devicesKnownHere } from './known-here';
import { exampleOf, typedHolder } from './typed-holder';

/** Asks who holds each device and records the review, as `rootwatch review` does. What was mistyped is asked again. */
export async function recordHolders(session: Session): Promise<void> {
  const { screen, house } = session.services;
  const { posture, by } = session.seen;
  const { shown, complete } = devicesOf(posture);
  const devices = { shown, complete };
  for (const { name } of shown) screen.line(`Shown by AWS: ${name}`);
  if (!complete) screen.line('There may be more devices: AWS shows them only to root.');
  const holders = await askedHolders(session, devices);
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

function withNobody(device: string): string {
  return `${plainText(device, 120)} with nobody who was named`;
}

/** A device that nobody holds is asked for once more: a person may leave it out knowingly. */
async function askedHolders(session: Session, devices: ShownDevices): Promise<readonly DeviceHolder[]> {
  const names = namesOf(await devicesKnownHere(session));
  const { screen } = session.services;
  const holders: DeviceHolder[] = [];
  let leftOut: readonly string[] = [];
  while (holders.length < mostHolders) {
    const line = await screen.ask(questionAfter(holders, leftOut, devices));
    const holder = line === '' ? null : typedHolder(line, names, devices);
    if (typeof holder === 'string') screen.line(holder);
    else if (holder !== null) holders.push(holder);
    if (line !== '') continue;
    const unheld = holders.length === 0 ? [] : unheldOf(holders, devices);
    if (unheld.every((name) => leftOut.includes(name))) break;
    leftOut = unheld;
  }
  return holders;
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
