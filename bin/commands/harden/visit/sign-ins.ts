import { deviceName } from '../../../../lambda/domain/mfa-device';
import type { SignIn } from '../../../../lambda/domain/root-event';
import { plainText } from '../../../../lambda/domain/plain-text';
import { fromInWords, momentOf } from '../pages/evidence-in-words';
import type { Look } from '../look/look';
import type { SeenSignIn } from '../look/root-history';
import type { Session } from '../session';
import type { Step } from '../step';

/** Sign-ins of root since this sitting began, of which the person was not told. */
export function untoldSignIns({ beganAt, toldSignIns }: Session, look: Look): readonly SeenSignIn[] {
  return look.state === 'blind' ? [] : look.signIns(beganAt).filter(({ eventId }) => !toldSignIns.has(eventId));
}

/** Also those that prove nothing: whoever has just signed in would wait in vain. @returns whether there was one to tell of */
export async function tellSignIns(session: Session, { id: step }: Step, look: Look): Promise<boolean> {
  const { screen, house } = session.services;
  const untold = untoldSignIns(session, look);
  for (const signIn of untold) {
    session.toldSignIns.add(signIn.eventId);
    const words = `root sign-in at ${momentOf(signIn.at)}${fromInWords(signIn)}, ${howInWords(signIn)}`;
    screen.line(`Seen: ${words}.`);
    const noticed = { step, at: house.now().toISOString(), words };
    await session.keep((run) => ({ ...run, noticed: [...run.noticed, noticed] }));
  }
  return untold.length > 0;
}

function howInWords({ outcome, mfaUsed, mfaDevice }: SignIn): string {
  if (outcome === 'failure') return `failed${mfaUsed === true ? ' although MFA was used' : ''}: it proves nothing`;
  if (outcome === 'not-stated') return 'of which the record does not say how it ended: it proves nothing';
  if (mfaUsed === null) return 'of which the record does not say whether MFA was used: it proves nothing';
  if (!mfaUsed) return 'without MFA: it proves nothing';
  return `with MFA${mfaDevice === null ? '' : ` (${plainText(deviceName(mfaDevice), 120)})`}`;
}
