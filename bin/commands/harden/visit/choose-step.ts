import { watchReplacement } from './lost-device';
import { stateWords } from '../pages/pages';
import { closeWindowIfDone, offerWindowToLook } from './planned';
import { recordHolders } from './record-holders';
import type { Choice } from '../screen/screen';
import type { Session } from '../session';
import { settle } from './settle';
import { isLeft } from '../stand';
import type { Step } from '../step';
import { review } from '../steps/review';
import { wantedOf } from './watch-step';

/** The first step that is left and was not passed in this sitting; null when there is none. */
export function nextOf(session: Session): Step | null {
  const open = session.stands().filter((stand) => isLeft(stand) && !session.passed.has(stand.step.id));
  return open[0]?.step ?? null;
}

/** Lets somebody choose a step, or tell of the devices: also when nothing is left. @returns null when the person ends the round there */
export async function chosenStep(session: Session): Promise<Step | null> {
  for (;;) {
    const id = await session.services.screen.choose({ text: 'Which step?', choices: choicesOf(session) });
    if (id !== 'lost' && id !== 'record') return session.stands().find(({ step }) => step.id === id)?.step ?? null;
    await tendDevices(session, id);
    const next = nextOf(session);
    if (next !== null) return next;
  }
}

function choicesOf(session: Session): readonly Choice[] {
  const needed = session.stands().filter(({ seen }) => seen.outcome !== 'not-applicable');
  const choices = needed.map(({ step, state }) => ({ id: step.id, label: `${step.title}: ${stateWords[state]}` }));
  return [
    ...choices,
    ...(needed.some(({ step }) => step.id === review.id) ? ofDevices : []),
    { id: 'end', label: 'None: to the summary' },
  ];
}

const ofDevices = [
  { id: 'lost', label: 'A device was lost: watch it being replaced' },
  { id: 'record', label: 'Record the holders of the devices' },
] as const;

/** As in a visit of the step about them. What is on record then is the new proof. */
async function tendDevices(session: Session, act: 'lost' | 'record'): Promise<void> {
  if (act === 'record') {
    await offerWindowToLook(session);
    await session.look('state'); // nobody looks while the list is read, and devices may have come since
  }
  if (act === 'record' || (await watchReplacement(session, review))) await recordHolders(session);
  const look = await session.look(wantedOf(review));
  const stand = session.stand(review);
  if (look.state === 'seen' && stand.seen.outcome === 'done') await settle(session, stand, 'proven');
  await closeWindowIfDone(session);
}
