import type { Look } from '../look/look';
import { momentOf } from '../pages/evidence-in-words';
import type { LookFor } from '../house/house';
import { isWindowOver } from './planned';
import type { Choice } from '../screen/screen';
import { pauseMs, type Session } from '../session';
import { untoldSignIns } from './sign-ins';
import type { Step } from '../step';
import { stateOf } from '../step-state';

type Happened = { readonly kind: 'news'; readonly look: Look } | { readonly kind: 'window-over' };

export type Watched<Id extends string> = Happened | { readonly kind: 'choice'; readonly id: Id };

/** Looks again and again until something is different, the announced hour is over, or the person chooses. @throws LeftError */
export async function watched<Id extends string>(
  session: Session,
  step: Step,
  shown: Look,
  choices: readonly Choice<Id>[],
): Promise<Watched<Id>> {
  const stop = new AbortController();
  const { screen } = session.services;
  const looking = untilNews(session, step, shown, stop.signal).finally(() => {
    stop.abort();
  });
  looking.catch(() => undefined); // waited for below, unless the person leaves: then it is of no interest
  const text = 'It is looked at every 10 seconds, without asking you. What now?';
  const id = await screen.choose({ text, choices, until: stop.signal }).finally(() => {
    stop.abort();
  });
  // A look that is under way comes to its end, so that never two look at once.
  const happened = await looking;
  return id === null ? happened : { kind: 'choice', id };
}

async function untilNews(session: Session, step: Step, shown: Look, stop: AbortSignal): Promise<Happened> {
  const { services } = session;
  for (;;) {
    await services.pause(pauseMs, stop);
    if (stop.aborted) return { kind: 'news', look: shown };
    const look = await session.look(wantedOf(step));
    tellLooked(services, look);
    const isNews = newsOf(step, look) !== newsOf(step, shown) || untoldSignIns(session, look).length > 0;
    if (isNews) return { kind: 'news', look };
    if (await isWindowOver(session, step)) return { kind: 'window-over' };
  }
}

/** Where the screen can renew a line. */
export function tellLooked({ screen }: Session['services'], look: Look): void {
  screen.status(`Looked last at ${momentOf(timeOf(look))}`);
}

/** Whether root signed in is read from the event history where nothing is deployed. */
export function wantedOf({ id }: Step): LookFor {
  return id === 'test-login' || id === 'review' ? 'sign-ins' : 'state';
}

export function timeOf(look: Look): string {
  return look.state === 'seen' ? look.posture.observedAt : look.at;
}

/** What a person would call different, also in what is asked of them: a sign-in may differ from the one before in nothing else. */
export function newsOf(step: Step, look: Look): string {
  if (look.state === 'blind') return `blind: ${look.reason}`;
  const { outcome, words } = stateOf(step, look);
  return [`${outcome}: ${words}`, ...step.questions(look).map(({ text }) => text)].join('\n');
}
