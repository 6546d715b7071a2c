import { whyNoRootConsole } from '../../../../lambda/domain/partition';
import { cancelCommand } from '../../../../lambda/domain/cancel-command';
import { inASentence } from '../../../terminal/failure';
import type { Telling } from '../../../home/herald';
import { leftToWatch } from '../../planned-use/left-to-watch';
import { momentOf } from '../pages/evidence-in-words';
import type { Session } from '../session';
import { isLeft, type Stand } from '../stand';
import type { Step } from '../step';
import { review } from '../steps/review';
import { isWindowOpen, joinsWindow } from './open-window';

const reason = 'lock-down of root: sign-ins for rootwatch harden';

/** Before somebody signs in as root: offers to announce it, so that the alerts of it say that it was planned. */
export async function offerWindow(session: Session, { step, seen }: Pick<Stand, 'step' | 'seen'>): Promise<void> {
  if (!needsSignIn(step, session) || seen.outcome === 'not-applicable' || session.declinesWindow) return;
  if ((await isWindowOpen(session)) || (await joinsWindow(session))) return;
  const answer = await session.services.screen.choose({
    text: 'Somebody may sign in as root for this. Announce it first? Alerts of it then say that it was planned, and are one severity lower; critical ones stay critical.',
    choices: [
      // A key that was pressed before anybody could read the question announces nothing.
      { id: 'later', label: 'Not now: alerts have their full severity' },
      { id: 'yes', label: `Announce an hour of planned use of root: ${whoHears[deployedOrNot(session)]}` },
      { id: 'no', label: 'Not in this sitting: alerts have their full severity, and this is not asked again' },
    ],
  });
  session.declinesWindow = answer === 'no';
  // Another sitting may have announced one while the question stood here.
  if (answer === 'yes' && !(await joinsWindow(session))) await announce(session);
}

/** The same to whoever is to look at the devices, where AWS shows them to root alone. */
export async function offerWindowToLook(session: Session): Promise<void> {
  if (!session.seen.posture.mfaDevices.known) await offerWindow(session, session.stand(review));
}

/** Not where root has no console, though the step is one there too. */
function needsSignIn(step: Step, { seen }: Session): boolean {
  return step.signsIn(seen) && whyNoRootConsole(seen.posture.partition) === null;
}

const whoHears = {
  deployed: 'whoever hears alerts is told',
  'not deployed': 'it is kept here; a rootwatch watch that runs with this store tells of it, else nobody is told',
} as const;

function deployedOrNot({ seen: { deployed } }: Session): keyof typeof whoHears {
  return deployed ? 'deployed' : 'not deployed';
}

async function announce(session: Session): Promise<void> {
  const { screen } = session.services;
  const telling = await opened(session);
  if (telling === null) return;
  const { id } = telling.plan;
  session.window = { id, isOurs: true };
  screen.line(announcedInWords(telling, deployedOrNot(session)));
  await session.keep((run) => ({ ...run, windowId: id }));
}

/** Without a deployment and a watch, only the person at the terminal hears of it. */
function announcedInWords({ plan, by }: Telling, house: keyof typeof whoHears): string {
  const window = `window ${plan.id} of planned use, until ${momentOf(plan.to)}. It is taken back when it is needed no longer.`;
  if (by !== 'told')
    return `Written: ${window} ${leftToWatch(by)} It counts from then on: wait for that message before you sign in.`;
  return house === 'deployed'
    ? `Announced: ${window}`
    : `Kept: ${window} Nobody else was told of it, since no rootwatch watch runs with this store.`;
}

/** @returns null when it cannot be announced, which is said */
async function opened({ services: { screen, house } }: Session): Promise<Telling | null> {
  try {
    return await house.windows.open(reason);
  } catch (error) {
    screen.line(`No window is announced: ${inASentence(error)} Alerts of what root does now have their full severity.`);
    return null;
  }
}

/** Whether the window that this sitting relied on is over while somebody may still sign in for the step. */
export async function isWindowOver(session: Session, step: Step): Promise<boolean> {
  return step.signsIn(session.seen) && session.window !== null && !(await isWindowOpen(session));
}

/** Says that the hour is over, and offers another. */
export async function renewWindow(session: Session, stand: Stand): Promise<void> {
  const id = session.window?.id ?? '';
  session.window = null;
  session.services.screen.line(
    `The window ${id} of planned use is over: alerts of what root does now have their full severity.`,
  );
  await offerWindow(session, stand);
}

/** Takes back the window of this sitting when nobody has to sign in as root any more, or the person leaves. Never rejects. */
export async function closeWindow(session: Session): Promise<void> {
  const { window } = session;
  const { screen, house } = session.services;
  if (window?.isOurs !== true) return;
  const { id } = window;
  try {
    await house.windows.close(id);
  } catch (error) {
    screen.line(
      `The window ${id} of planned use could not be taken back: ${inASentence(error)} It ends by itself within the hour, or by: ${cancelCommand(id)}`,
    );
    return;
  }
  session.window = null;
  screen.line(`The window ${id} of planned use is over.`);
  await session
    .keep((run) => (run.windowId === id ? { ...run, windowId: null } : run))
    .catch((error: unknown) => {
      screen.line(inASentence(error));
    });
}

export async function closeWindowIfDone(session: Session): Promise<void> {
  if (!session.stands().some((stand) => stand.step.signsIn(session.seen) && isLeft(stand))) await closeWindow(session);
}
