import { cancelCommand } from '../../../../lambda/domain/cancel-command';
import { StoreDownError } from '../../../../lambda/record/finding-store.port';
import { inASentence } from '../../../terminal/failure';
import { momentOf } from '../pages/evidence-in-words';
import type { Session } from '../session';

/** Whether the window that this sitting uses is open; one that cannot be looked up is taken to be. */
export async function isWindowOpen({ window, services }: Session): Promise<boolean> {
  if (window === null) return false;
  return (await services.house.windows.openUntil(window.id).catch(() => 'not known')) !== null;
}

/** A window of the same run is of another sitting, or was left by one that crashed: only a person knows. */
export async function joinsWindow(session: Session): Promise<boolean> {
  const id = await windowOfRun(session);
  const { screen, house } = session.services;
  if (id === null || (await house.windows.openUntil(id).catch(() => null)) === null) return false;
  const answer = await screen.choose({
    text: `The window ${id} of planned use is open for this run already: another sitting uses it, or one that crashed has left it. Does another sitting use it?`,
    choices: [
      { id: 'share', label: 'Yes: use it too, and leave it to the other one to take it back' },
      { id: 'adopt', label: 'No: use it, and take it back when it is needed no longer' },
    ],
  });
  session.window = { id, isOurs: answer === 'adopt' };
  return true;
}

/** As it is kept now: another sitting may have opened one since this one looked. */
async function windowOfRun({ run, services }: Session): Promise<string | null> {
  try {
    const kept = await services.house.kept().hardenings.of(run.accountId);
    return kept === null ? run.windowId : kept.windowId;
  } catch (error) {
    if (!(error instanceof StoreDownError)) throw error;
    return run.windowId;
  }
}

/** At the end of a sitting, of a window that it does not take back: a sentence for the person. Null when none is open. */
export async function openWindowInWords({ run, window, services }: Session): Promise<string | null> {
  const { windowId: id } = run;
  const isToldOf = window?.isOurs === true && window.id === id; // it could not be taken back, which was said
  if (id === null || isToldOf) return null;
  const toEnd = `To end it: ${cancelCommand(id)} (with the --profile, --region and --store of this command).`;
  try {
    const until = await services.house.windows.openUntil(id);
    return until === null
      ? null
      : `The window ${id} of planned use is still open, until ${momentOf(until)}: another sitting uses it, or one that crashed has left it. ${toEnd}`;
  } catch (error) {
    return `Whether the window ${id} of planned use is still open is not known: ${inASentence(error)} ${toEnd}`;
  }
}
