import { deviceName } from '../../../../lambda/domain/mfa-device';
import type { MfaDeviceChange } from '../../../../lambda/domain/mfa-proof';
import { plainText } from '../../../../lambda/domain/plain-text';
import { isCalled } from '../../review/is-called';
import { eachOnce, heldDevices } from '../../review/known-devices';
import type { Choice } from '../screen/screen';
import type { Session } from '../session';
import { devicesKnownHere } from './known-here';
import { meantBy } from './replacement';

/** As long as AWS lets a serial number be. */
const longest = 256;

/**
 * @param changes of late
 * @returns serial number of the device that was lost, or its name where no device that is known has it; null when the person goes
 * back. @throws LeftError
 */
export async function askWhichIsLost(session: Session, changes: readonly MfaDeviceChange[]): Promise<string | null> {
  const { screen } = session.services;
  const changed = changes.map(({ device }) => device);
  const serials = eachOnce([...heldDevices(session.seen.posture), ...changed]);
  const id = await screen.choose({
    text: 'Which device was lost?',
    choices: [
      // First, since a key may be pressed before anybody could read which devices there are.
      { id: 'back', label: 'Back to the step' },
      ...serials.map(choiceOf),
      { id: 'other', label: 'Another one: type its name' },
    ],
  });
  if (id !== 'other') return id === 'back' ? null : id;
  // It is only compared, and neither kept nor shown: what looks like a secret is let be, since names of devices do.
  const typed = plainText(
    await screen.ask('What is it called on the page Security credentials? Its name or its ARN. Empty: go back.'),
    longest,
  );
  return typed === '' ? null : await deviceMeant(session, typed);
}

async function deviceMeant(session: Session, typed: string): Promise<string> {
  const { screen } = session.services;
  const [first, ...others] = meantBy(typed, await devicesKnownHere(session));
  if (first === undefined) {
    screen.line('No device that is known here is called so: the event history is searched for that name.');
    return typed;
  }
  if (others.length === 0 && isCalled(typed, first)) return first;
  const id = await screen.choose({
    text: 'Which of these is it?',
    choices: [{ id: 'none', label: 'None of them' }, ...[first, ...others].map(choiceOf)],
  });
  return id === 'none' || id === null ? typed : id;
}

function choiceOf(serial: string): Choice {
  return { id: serial, label: plainText(deviceName(serial), 120) };
}
