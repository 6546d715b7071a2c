import { withSettled, type SettledStep, type Statement } from '../../../../lambda/domain/hardening';
import { isAnswered } from '../answers';
import { askPlainly } from './ask-plainly';
import { evidenceInWords, settledInWords } from '../pages/evidence-in-words';
import type { Session } from '../session';
import type { Stand } from '../stand';
import type { Step, Unseen } from '../step';

type Kind = 'proven' | 'not-applicable' | 'said';

/** Keeps what a look has shown of a step, with its evidence. */
export async function keepSettled(session: Session, stand: Stand, kind: Kind): Promise<SettledStep> {
  const { posture, by } = session.seen;
  const at = kind === 'said' ? session.services.house.now().toISOString() : posture.observedAt;
  const { words, evidence } = stand.seen;
  const settled: SettledStep = { kind, step: stand.step.id, at, by, words: saidOr(kind, words), evidence };
  await session.keep((run) => withSettled(run, settled));
  return settled;
}

/** The same, and says so. */
export async function settle(session: Session, stand: Stand, kind: Kind): Promise<void> {
  const settled = await keepSettled(session, stand, kind);
  const { screen } = session.services;
  screen.line(`${headings[kind]}: ${stand.step.title}. ${settledInWords(settled)}.`);
  if (kind !== 'said') for (const line of evidenceInWords(stand.seen.evidence)) screen.line(`- ${line}`);
}

const headings = { proven: 'Proven', 'not-applicable': 'Not needed', said: 'Kept' } as const;

function saidOr(kind: SettledStep['kind'], words: string): string {
  return kind === 'said' ? 'a person says so; AWS does not show it to whoever asked' : words;
}

/**
 * Asks what no call shows: at first what nobody has answered, or answered with no before; `all` when answers are to be replaced.
 * @returns whether nothing is missing and nothing was answered with no. @throws LeftError
 */
export async function askWhatIsUnseen(session: Session, step: Step, which: 'left' | 'all'): Promise<boolean> {
  const { missing, outdated, no } = session.stand(step).answers;
  if (which === 'all') await ask(session, step, step.questions(session.seen));
  else if (!session.asked.has(step.id) || outdated.length > 0) await ask(session, step, [...missing, ...no]);
  session.asked.add(step.id);
  return isAnswered(session.stand(step).answers);
}

async function ask(session: Session, { id: step }: Step, questions: readonly Unseen[]): Promise<void> {
  const { screen, house } = session.services;
  for (const question of questions) {
    const answer = await answerTo(question, session);
    const said = { step, at: house.now().toISOString(), by: session.seen.by, question: question.text, answer };
    const isOther = (one: Statement): boolean => one.step !== step || one.question !== question.text;
    await session.keep((run) => ({
      ...run,
      said: [...run.said.filter(isOther), ...(answer === '' ? [] : [said])],
    }));
    if (answer === '')
      screen.line('Nothing was said, so nothing is kept of it, and the step is not settled before it is answered.');
    if (answer === 'no' && question.atNo !== null) screen.line(`The step stays open. ${question.atNo}`);
  }
}

/** @returns `yes` or `no` where that is asked, else a line; empty when there is no answer */
async function answerTo({ text, atNo }: Unseen, session: Session): Promise<string> {
  if (atNo === null) return askPlainly(session, text, 300);
  const id = await session.services.screen.choose({ text, choices: yesOrNo });
  return id === 'yes' || id === 'no' ? id : '';
}

/** The first is what a key gives that was pressed before anybody could read the question: it must settle nothing. */
const yesOrNo = [
  { id: 'unsure', label: 'I do not know, or not now' },
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
] as const;
