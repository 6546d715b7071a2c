import { Failure, inASentence } from '../../terminal/failure';
import { devicesOf } from '../audit/devices';
import { refuseSecrets, typedReview, type TypedReview } from '../review/holders';
import type { Session } from './session';

/** Asks who holds each device and records the review, as `rootwatch review` does. What was mistyped is asked again. */
export async function recordHolders(session: Session): Promise<void> {
  const { screen, house } = session.services;
  const { posture, by } = session.seen;
  const { shown, complete } = devicesOf(posture);
  for (const { name } of shown) screen.line(`Shown by AWS: ${name}`);
  if (!complete) screen.line('There may be more devices: AWS shows them only to root.');
  const typed = await askedHolders(
    session,
    shown.flatMap(({ serial, name }) => [serial, name]),
  );
  if (typed === null) {
    screen.line('Nothing was recorded.');
    return;
  }
  const at = house.now().toISOString();
  await house.kept().reviews.keep({ accountId: posture.accountId, at, by, ...typed, devices: { shown, complete } });
  screen.line(`Recorded: ${typed.holders.map(({ device, role }) => `${device} with ${role}`).join(', ')}.`);
}

async function askedHolders({ services: { screen } }: Session, names: readonly string[]): Promise<TypedReview | null> {
  const holder: string[] = [];
  for (;;) {
    const line = await screen.ask(
      holder.length === 0
        ? 'Who holds a device? As "ROLE: DEVICE", for example "finance lead: YubiKey in the safe"; no secrets, and better no names. Empty: record nothing.'
        : 'Who holds the next one? Empty: that is all.',
    );
    if (line === '') return holder.length === 0 ? null : typedReview({ holder });
    try {
      refuseSecrets(typedReview({ holder: [...holder, line] }), names);
      holder.push(line);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      screen.line(inASentence(error).replace(/--holder \d+/, 'What was typed'));
    }
  }
}
