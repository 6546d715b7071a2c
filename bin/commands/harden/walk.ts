import type { Hardening } from '../../../lambda/domain/hardening';
import { plainText } from '../../../lambda/domain/plain-text';
import { isAnswered } from './answers';
import { chosenStep, nextOf } from './visit/choose-step';
import { overview } from './pages/pages';
import type { SeenLook } from './look/look';
import { openWindowInWords } from './visit/open-window';
import { closeWindow } from './visit/planned';
import { LeftError } from './screen/screen';
import { Session, type WalkServices } from './session';
import { keepSettled } from './visit/settle';
import { isLeft, type Stand } from './stand';
import type { Seen } from './step';
import { visit } from './visit/visit';
import { withRoomFor } from './which-run';

/** What is left of a sitting. */
export interface Walked {
  readonly run: Hardening;
  readonly stands: readonly Stand[];
  readonly seen: Seen;
  /** What to say at the end of a window of planned use that is still open; null when none is. */
  readonly openWindow: string | null;
}

/**
 * Leads through the steps, each until it is true, skipped for a reason or left open. Whoever leaves finds everything kept.
 * @param run the one that goes on, the last one that ended, or a new one
 * @param seen the first look
 */
export async function walk(run: Hardening, seen: SeenLook, services: WalkServices): Promise<Walked> {
  const { screen, house } = services;
  const session = new Session(withRoomFor(seen, run, house.now()), seen, services);
  try {
    if (session.run.endedAt === null) await session.keep((begun) => begun);
    await settleWhatIsSeen(session);
    screen.page(overview(session.stands(), `The steps for account ${run.accountId}`));
    await throughTheSteps(session);
  } catch (error) {
    if (!(error instanceof LeftError)) throw error;
    const left = await leave(session, error);
    const next = session.stands().some(isLeft) ? '; the next run goes on at the first open step' : '';
    screen.line(`${left.message} What was seen is kept in ${house.where}${next}.`);
  } finally {
    await closeWindow(session);
  }
  const openWindow = await openWindowInWords(session);
  return { run: session.run, stands: session.stands(), seen: session.seen, openWindow };
}

/** What became true of a step that was passed is kept also then. @returns what to say about the leaving */
async function leave(session: Session, left: LeftError): Promise<LeftError> {
  try {
    await settleWhatIsSeen(session);
    return left;
  } catch (error) {
    if (error instanceof LeftError) return error;
    throw error;
  }
}

async function throughTheSteps(session: Session): Promise<void> {
  await keepStand(session);
  let step = nextOf(session) ?? (await chosenStep(session));
  while (step !== null) {
    await keepStand(session);
    const end = await visit(session, step);
    await keepStand(session); // the last look of it may open a step again
    step = end === 'list' ? await chosenStep(session) : nextOf(session);
  }
  await keepStand(session);
}

/** What is true by now, also of a step that was passed before it was; and whether that is all. */
async function keepStand(session: Session): Promise<void> {
  await settleWhatIsSeen(session);
  await keepEnd(session);
}

/** A run has ended when nothing is left, and goes on when something is open again. */
async function keepEnd(session: Session): Promise<void> {
  if (isOver(session) === (session.run.endedAt !== null)) return;
  if (isOver(session) && !(await seesEverything(session))) return;
  const endedAt = isOver(session) ? session.services.house.now().toISOString() : null;
  await session.keep((run) => ({ ...run, endedAt }));
}

/** What was proven early may have been undone since: the last look is at everything. */
async function seesEverything(session: Session): Promise<boolean> {
  const look = await session.look('sign-ins');
  if (look.state === 'seen') return true;
  session.services.screen.line(
    `Nothing could be seen when everything was to be looked at once more: ${plainText(look.reason, 400)} The run is not ended by this; the next one looks again.`,
  );
  return false;
}

function isOver(session: Session): boolean {
  return !session.stands().some(isLeft);
}

/** What is true already, and lacks no answer of a person, is kept at once; the list of steps shows it. */
async function settleWhatIsSeen(session: Session): Promise<void> {
  for (const stand of session.stands()) {
    const isNew = stand.settled === null;
    if (isNew && stand.seen.outcome === 'not-applicable') await keepSettled(session, stand, 'not-applicable');
    if (isNew && stand.seen.outcome === 'done' && isAnswered(stand.answers))
      await keepSettled(session, stand, 'proven');
  }
}
