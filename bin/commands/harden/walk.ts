import type { Hardening } from '../../../lambda/domain/hardening';
import { overview, stateWords } from './pages';
import { closeWindow } from './planned';
import { LeftError } from './screen';
import { Session, type WalkServices } from './session';
import { keepSettled } from './settle';
import { isLeft, type Stand } from './stand';
import type { Seen, Step } from './step';
import { visit } from './visit';

/** What is left of a sitting. */
export interface Walked {
  readonly run: Hardening;
  readonly stands: readonly Stand[];
  readonly seen: Seen;
}

/**
 * Leads through the steps, each until it is true, skipped for a reason or left open. Whoever leaves finds everything kept.
 * @param run the one that goes on, or a new one
 * @param seen the first look
 */
export async function walk(run: Hardening, seen: Seen, services: WalkServices): Promise<Walked> {
  const session = new Session(run, seen, services);
  const { screen, house } = services;
  try {
    await session.keep((begun) => begun);
    await settleWhatIsSeen(session);
    screen.page(overview(session.stands(), `The steps for account ${run.accountId}`));
    await throughTheSteps(session);
    if (!session.stands().some(isLeft)) await session.keep((left) => ({ ...left, endedAt: house.now().toISOString() }));
  } catch (error) {
    if (!(error instanceof LeftError)) throw error;
    screen.line(
      `${error.message} What was seen is kept in ${house.where}; the next run goes on at the first open step.`,
    );
  } finally {
    await closeWindow(session);
  }
  return { run: session.run, stands: session.stands(), seen: session.seen };
}

async function throughTheSteps(session: Session): Promise<void> {
  let step = nextOf(session);
  while (step !== null) {
    const end = await visit(session, step);
    step = end === 'list' ? await chosen(session) : nextOf(session);
  }
}

/** What is true already, and needs no answer of a person, is kept at once; the list of steps shows it. */
async function settleWhatIsSeen(session: Session): Promise<void> {
  for (const stand of session.stands()) {
    const isNew = stand.settled === null;
    if (isNew && stand.seen.outcome === 'not-applicable') await keepSettled(session, stand, 'not-applicable');
    if (isNew && stand.seen.outcome === 'done' && stand.step.questions(session.seen).length === 0)
      await keepSettled(session, stand, 'proven');
  }
}

function nextOf(session: Session): Step | null {
  const open = session.stands().filter((stand) => isLeft(stand) && !session.passed.has(stand.step.id));
  return open[0]?.step ?? null;
}

/** @returns null when the person ends the round there */
async function chosen(session: Session): Promise<Step | null> {
  const { screen } = session.services;
  const stands = session.stands();
  const choices = stands
    .filter((stand) => stand.seen.outcome !== 'not-applicable')
    .map((stand) => ({
      id: stand.step.id,
      label: `${stand.step.title}: ${stateWords[stand.state]}`,
    }));
  const id = await screen.choose({
    text: 'Which step?',
    choices: [...choices, { id: 'end', label: 'None: to the summary' }],
  });
  return stands.find(({ step }) => step.id === id)?.step ?? null;
}
