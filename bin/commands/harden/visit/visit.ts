import { plainText } from '../../../../lambda/domain/plain-text';
import { momentOf } from '../pages/evidence-in-words';
import type { Look } from '../look/look';
import { watchReplacement } from './lost-device';
import { howPage, nowLines, stepPage } from '../pages/pages';
import { closeWindowIfDone, offerWindow, offerWindowToLook, renewWindow } from './planned';
import { recordHolders } from './record-holders';
import { LeftError, type Choice } from '../screen/screen';
import type { Session } from '../session';
import { askWhatIsUnseen, settle } from './settle';
import { tellSignIns } from './sign-ins';
import { skip } from './skip';
import { isLeft, type Stand } from '../stand';
import type { Step } from '../step';
import { newsOf, tellLooked, timeOf, wantedOf, watched } from './watch-step';

/** How a visit of a step ended. `list`: the person wants to choose the next one. */
export type VisitEnd = 'settled' | 'passed' | 'list';

/** Shows a step and watches it until it is true, or the person does something else. @throws LeftError */
export async function visit(session: Session, step: Step): Promise<VisitEnd> {
  const first = session.stand(step);
  session.services.screen.page(stepPage(first, session.seen));
  session.toldHow = JSON.stringify(step.how(session.seen));
  // Whoever comes back to a proven step wants something of it.
  if (first.state !== 'proven') {
    if (await settledIfSeen(session, first)) return 'settled';
    await offerWindow(session, first);
  }
  let shown: Look = session.seen;
  for (;;) {
    const turn = await turnOf(session, step, shown);
    if (turn.end !== null) return turn.end;
    ({ shown } = turn);
    if (await settledIfSeen(session, session.stand(step), shown)) return 'settled';
  }
}

interface Turn {
  /** How the visit ends by it; null when it goes on. */
  readonly end: VisitEnd | null;
  /** What was looked at last. */
  readonly shown: Look;
}

/** Until something is seen or done, whichever comes first. */
async function turnOf(session: Session, step: Step, shown: Look): Promise<Turn> {
  const next = await watched(session, step, shown, choicesFor(session.stand(step), session));
  if (next.kind === 'news') {
    await tellSignIns(session, step, next.look);
    if (newsOf(step, next.look) !== newsOf(step, shown)) await tellNews(session, step, next.look);
    return { end: null, shown: next.look };
  }
  if (next.kind === 'window-over') {
    await renewWindow(session, session.stand(step));
    return { end: null, shown };
  }
  const end = await actions[next.id](session, step);
  return { end, shown: end === null ? await lookNow(session, step) : shown };
}

/** What is true is kept with its evidence, after the questions that no call answers. */
async function settledIfSeen(session: Session, stand: Stand, look?: Look): Promise<boolean> {
  const { outcome } = stand.seen;
  if (look?.state === 'blind' || (outcome !== 'done' && outcome !== 'not-applicable')) return false;
  if (outcome === 'done' && !(await askWhatIsUnseen(session, stand.step, 'left'))) return false;
  await settle(session, stand, outcome === 'done' ? 'proven' : 'not-applicable');
  await closeWindowIfDone(session);
  return true;
}

/** @returns how the visit ends by it; null when it goes on */
type Action = (session: Session, step: Step) => Promise<VisitEnd | null>;

const actions = {
  look: () => Promise.resolve(null),
  record: async (session, step) => {
    // Else it was offered when the step was opened.
    if (session.stand(step).state === 'proven') await offerWindowToLook(session);
    await recordHolders(session);
    return null;
  },
  lost: async (session, step) => {
    if (await watchReplacement(session, step)) await recordHolders(session);
    return null;
  },
  say: async (session, step) => {
    const { given } = session.stand(step).answers;
    if (!(await askWhatIsUnseen(session, step, 'wanted'))) return null;
    const stand = session.stand(step);
    const isSaidAnew = JSON.stringify(stand.answers.given) !== JSON.stringify(given);
    if (stand.settled !== null && !isSaidAnew) return null;
    await settle(session, stand, 'said');
    return 'settled';
  },
  answer: async (session, step) => {
    await askWhatIsUnseen(session, step, 'wanted');
    return null;
  },
  skip: async (session, step) => ((await skip(session, session.stand(step))) ? 'settled' : null),
  on: (session, step) => {
    session.passed.add(step.id);
    return Promise.resolve('passed');
  },
  list: () => Promise.resolve('list'),
  later: () => Promise.reject(new LeftError('Left.')),
} satisfies Readonly<Record<string, Action>>;

type Act = keyof typeof actions;

function choicesFor(stand: Stand, { seen: looked }: Session): readonly Choice<Act>[] {
  const { step, seen } = stand;
  const isReview = step.id === 'review';
  const isHidden = seen.cause === 'not-visible';
  const isAsked = seen.outcome === 'done' && step.questions(looked).length > 0;
  return [
    { id: 'look', label: 'Look now' },
    ...(isReview ? [{ id: 'record', label: 'Record the holders' } as const] : []),
    ...(isReview ? [{ id: 'lost', label: 'A device was lost: watch it being replaced' } as const] : []),
    ...(isHidden ? [{ id: 'say', label: 'Say that it is so: kept as said, not as proven' } as const] : []),
    ...(isAsked ? [{ id: 'answer', label: answerLabel(stand) } as const] : []),
    ...waysOn(stand),
    { id: 'list', label: 'Back to the list of steps' },
    { id: 'later', label: 'Later: leave now, everything is kept' },
  ];
}

function answerLabel({ answers: { missing, no } }: Stand): string {
  const left = missing.length + no.length;
  return left === 0 ? 'Answer the questions anew' : `Answer what is left of the questions: ${String(left)}`;
}

/** What is seen to be so cannot be skipped; while an answer to it is missing it may be left. */
function waysOn(stand: Stand): readonly Choice<Act>[] {
  const isLacking = stand.state === 'open' || stand.state === 'unknown';
  return [
    ...(isLacking ? [{ id: 'skip', label: 'Skip it: a reason is needed' } as const] : []),
    ...(isLeft(stand) ? [{ id: 'on', label: 'Go on to the next step and leave this one open' } as const] : []),
  ];
}

async function lookNow(session: Session, step: Step): Promise<Look> {
  const { screen } = session.services;
  const before = newsOf(step, session.seen);
  const look = await session.look(wantedOf(step));
  tellLooked(session.services, look);
  const hasSignIns = await tellSignIns(session, step, look);
  const same = newsOf(step, look) === before;
  if (same && hasSignIns) return look;
  if (same) screen.line(`Looked at ${momentOf(timeOf(look))}: nothing has changed.`);
  else await tellNews(session, step, look);
  return look;
}

/** Each change is told, and kept as something noticed. */
async function tellNews(session: Session, step: Step, look: Look): Promise<void> {
  const { screen } = session.services;
  const at = momentOf(timeOf(look));
  if (look.state === 'blind') {
    screen.line(
      `${at}: nothing can be seen. ${plainText(look.reason, 400)} ${look.advice} Or leave and come back; nothing is lost.`,
    );
    return;
  }
  const { seen } = session.stand(step);
  const [now = '', ...more] = nowLines(seen);
  screen.line(`${at}: ${now}`);
  for (const line of more) screen.line(line);
  tellHow(session, step);
  const noticed = { step: step.id, at: timeOf(look), words: `${seen.outcome}: ${seen.words}` };
  await session.keep((run) => ({ ...run, noticed: [...run.noticed, noticed] }));
}

/** What was told to do is done, or is no longer what helps. */
function tellHow(session: Session, step: Step): void {
  const stand = session.stand(step);
  const how = JSON.stringify(step.how(session.seen));
  if (how === session.toldHow || (stand.seen.outcome !== 'open' && stand.seen.outcome !== 'unknown')) return;
  session.toldHow = how;
  session.services.screen.page(howPage(stand, session.seen));
}
