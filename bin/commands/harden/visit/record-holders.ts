import type { DeviceHolder, ShownDevices } from '../../../../lambda/domain/mfa-proof';
import { deviceName, mfaDevice } from '../../../../lambda/domain/mfa-device';
import { plainText } from '../../../../lambda/domain/plain-text';
import { inASeries } from '../../../terminal/in-a-series';
import { devicesOf } from '../../audit/devices';
import { mostHolders } from '../../review/holders';
import { namesOf } from '../../review/known-devices';
import { heldByOneRole, unheldOf } from '../../review/who-holds';
import type { Screen } from '../screen/screen';
import type { Session } from '../session';
import { devicesKnownHere, removedDevices } from './known-here';
import { exampleOf, typedHolder, type KnownDevices } from './typed-holder';

/** Asks who holds each device and records the review, as `rootwatch review` does. What was mistyped is asked again. */
export async function recordHolders(session: Session): Promise<void> {
  const { screen, house } = session.services;
  const { posture, by } = session.seen;
  const { shown, complete } = devicesOf(posture);
  const devices = { shown, complete };
  const serials = await devicesKnownHere(session);
  const removed = complete ? [] : removedDevices(session);
  for (const { name } of shown) screen.line(`Shown by AWS: ${name}`);
  if (!complete)
    for (const line of notShown(serials, [...removed, ...shown.map(({ serial }) => serial)])) screen.line(line);
  const holders = await askedHolders(screen, {
    devices,
    names: namesOf(serials),
    removed: removed.map((one) => mfaDevice(one)),
  });
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
function notShown(serials: readonly string[], but: readonly string[]): readonly string[] {
  const others = serials.filter((serial) => !but.includes(serial));
  return [
    ...others.map((serial) => `Named by a sign-in, a change or a review: ${plainText(deviceName(serial), 120)}`),
    'There may be more devices: AWS shows them only to root.',
  ];
}

function withNobody(device: string): string {
  return `${plainText(device, 120)} with nobody who was named`;
}

/** A device that nobody holds is asked for once more: a person may leave it out knowingly. */
async function askedHolders(screen: Screen, known: KnownDevices): Promise<readonly DeviceHolder[]> {
  const { devices } = known;
  const holders: DeviceHolder[] = [];
  let leftOut: readonly string[] = [];
  while (holders.length < mostHolders) {
    const line = await screen.ask(questionAfter(holders, leftOut, devices));
    const holder = line === '' ? null : typedHolder(line, known);
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
