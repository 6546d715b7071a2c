import { whyNoRootConsole } from '../../../../lambda/domain/partition';
import { cancelCommand } from '../../../../lambda/domain/cancel-command';
import { inASentence } from '../../../terminal/failure';
import type { Telling } from '../../../home/herald';
import { leftToWatch } from '../../planned-use/left-to-watch';
import { momentOf } from '../pages/evidence-in-words';
import type { Session } from '../session';
import { isLeft, type Stand } from '../stand';
import { isMember } from '../mend';
import type { Step } from '../step';

const reason = 'lock-down of root: sign-ins for rootwatch harden';

/** Before somebody signs in as root: offers to announce it, so that the alerts of it say that it was planned. */
export async function offerWindow(session: Session, { step, seen }: Stand): Promise<void> {
  if (!needsSignIn(step, session) || seen.outcome === 'not-applicable' || session.declinesWindow) return;
  if ((await isWindowOpen(session)) || (await joinsWindow(session))) return;
  const answer = await session.services.screen.choose({
    text: 'Somebody signs in as root for this. Announce it first? Alerts of it then say that it was planned, and are one severity lower.',
    choices: [
      { id: 'yes', label: `Announce an hour of planned use of root: ${whoHears[deployedOrNot(session)]}` },
      { id: 'no', label: 'Go on without: alerts have their full severity' },
    ],
  });
  session.declinesWindow = answer !== 'yes';
  if (answer === 'yes') await announce(session);
}

/** Neither for a member nor where root has no console, though the step is theirs too. */
function needsSignIn({ signsIn }: Step, { seen }: Session): boolean {
  return signsIn && !isMember(seen) && whyNoRootConsole(seen.posture.partition) === null;
}

function waitForWatch(by: Exclude<Telling['by'], 'told'>): string {
  return `${leftToWatch(by)} It counts from then on: wait for that message before you sign in.`;
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
  const { plan, by } = telling;
  const { id, to } = plan;
  session.window = { id, isOurs: true };
  const window = `window ${id} of planned use, until ${momentOf(to)}. It is taken back when it is needed no longer.`;
  screen.line(by === 'told' ? `Announced: ${window}` : `Written: ${window} ${waitForWatch(by)}`);
  await session.keep((run) => ({ ...run, windowId: id }));
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

/** Whether the window that this sitting uses is open; one that cannot be looked up is taken to be. */
async function isWindowOpen({ window, services }: Session): Promise<boolean> {
  return window !== null && (await services.house.windows.isOpen(window.id).catch(() => true));
}

/** A window of the same run is of another sitting, or was left by one that crashed: only a person knows. */
async function joinsWindow(session: Session): Promise<boolean> {
  const { windowId: id } = session.run;
  const { screen, house } = session.services;
  if (id === null || !(await house.windows.isOpen(id).catch(() => false))) return false;
  const answer = await screen.choose({
    text: `The window ${id} of planned use is open for this run already. Does another sitting use it?`,
    choices: [
      { id: 'share', label: 'Yes: use it too, and leave it to the other one to take it back' },
      { id: 'adopt', label: 'No: use it, and take it back when it is needed no longer' },
    ],
  });
  session.window = { id, isOurs: answer === 'adopt' };
  return true;
}

/** Whether the window that this sitting relied on is over while somebody may still sign in for the step. */
export async function isWindowOver(session: Session, { signsIn }: Step): Promise<boolean> {
  return signsIn && session.window !== null && !(await isWindowOpen(session));
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
  if (!session.stands().some((stand) => stand.step.signsIn && isLeft(stand))) await closeWindow(session);
}
