import { inASentence } from '../../terminal/failure';
import { momentOf } from './evidence-in-words';
import type { Session } from './session';
import { isLeft, type Stand } from './stand';
import { isMember } from './mend';

const reason = 'lock-down of root: sign-ins for rootwatch harden';

/** Before somebody signs in as root: offers to announce it, so that the alerts of it say that it was planned. */
export async function offerWindow(session: Session, { step, seen }: Stand): Promise<void> {
  const { screen, house } = session.services;
  if (!step.signsIn || isMember(session.seen) || seen.outcome === 'not-applicable' || session.declinesWindow) return;
  if (await isAnnounced(session)) return;
  const answer = await screen.choose({
    text: 'Somebody signs in as root for this. Announce it first? Alerts of it then say that it was planned, and are one severity lower.',
    choices: [
      { id: 'yes', label: 'Announce an hour of planned use of root: whoever hears alerts is told' },
      { id: 'no', label: 'Go on without: alerts have their full severity' },
    ],
  });
  session.declinesWindow = answer !== 'yes';
  if (session.declinesWindow) return;
  try {
    const { id, to } = await house.windows.open(reason);
    await session.keep((run) => ({ ...run, windowId: id }));
    screen.line(
      `Announced: window ${id} of planned use, until ${momentOf(to)}. It is taken back when it is needed no longer.`,
    );
  } catch (error) {
    screen.line(`No window is announced: ${inASentence(error)} Alerts of what root does now have their full severity.`);
  }
}

/** Asked once in a sitting, and again when the hour is over. */
async function isAnnounced({ run: { windowId }, services }: Session): Promise<boolean> {
  if (windowId === null) return false;
  return await services.house.windows.isOpen(windowId).catch(() => true);
}

/** Takes the window back when nobody has to sign in as root any more, or the person leaves. Never rejects. */
export async function closeWindow(session: Session): Promise<void> {
  const { windowId } = session.run;
  const { screen, house } = session.services;
  if (windowId === null) return;
  try {
    await house.windows.close(windowId);
    await session.keep((run) => ({ ...run, windowId: null }));
    screen.line(`The window ${windowId} of planned use is over.`);
  } catch (error) {
    screen.line(
      `The window ${windowId} of planned use could not be taken back: ${inASentence(error)} It ends by itself within the hour, or by: npx rootwatch plan cancel ${windowId}`,
    );
  }
}

export async function closeWindowIfDone(session: Session): Promise<void> {
  if (!session.stands().some((stand) => stand.step.signsIn && isLeft(stand))) await closeWindow(session);
}
