import { deviceName } from '../../../../lambda/domain/mfa-device';
import type { MfaDeviceChange } from '../../../../lambda/domain/mfa-proof';
import { plainText } from '../../../../lambda/domain/plain-text';
import { devicesOf } from '../../audit/devices';
import { askPlainly } from '../screen/ask-plainly';
import type { Session } from '../session';
import type { Seen } from '../step';

/** @returns serial number or name of the device that was lost; null when the person goes back. @throws LeftError */
export async function askWhichIsLost(session: Session, changes: readonly MfaDeviceChange[]): Promise<string | null> {
  const { screen } = session.services;
  const serials = serialsIn(session.seen, changes);
  const id = await screen.choose({
    text: 'Which device was lost?',
    choices: [
      ...serials.map((serial) => ({ id: serial, label: plainText(deviceName(serial), 120) })),
      { id: 'other', label: 'Another one: type its name' },
      { id: 'back', label: 'Back to the step' },
    ],
  });
  if (id !== 'other') return id === 'back' ? null : id;
  const typed = await askPlainly(screen, 'What is it called on the page Security credentials? Empty: go back.', 200);
  return typed === '' ? null : typed;
}

/** As far as they are known: shown now or at the last review, seen to sign in, or removed of late. */
function serialsIn({ posture }: Seen, changes: readonly MfaDeviceChange[]): readonly string[] {
  const { mfaReview, provenMfa } = posture;
  const reviewed = mfaReview.known ? (mfaReview.value?.devices.shown ?? []) : [];
  const proof = provenMfa.known ? provenMfa.value.proof : null;
  const removed = changes.filter(({ deed }) => deed === 'removed').map(({ device }) => device);
  const shown = [...devicesOf(posture).shown, ...reviewed].map(({ serial }) => serial);
  return [...new Set([...shown, proof?.device ?? null, ...removed])].filter((serial) => serial !== null);
}
