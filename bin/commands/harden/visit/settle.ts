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

const headings = { proven: 'Proven', 'not-applicable': 'Not needed', said: 'Kept as said' } as const;

function saidOr(kind: SettledStep['kind'], words: string): string {
  return kind === 'said' ? 'a person says so; AWS does not show it to whoever asked' : words;
}

/**
 * Asks what no call shows and nobody has answered, or answered with no: once in a sitting, or when the person `wants` it; then all of
 * it, to be replaced, where nothing is left.
 * @returns whether nothing is missing and nothing was answered with no. @throws LeftError
 */
export async function askWhatIsUnseen(session: Session, step: Step, why: 'left' | 'wanted'): Promise<boolean> {
  const { missing, outdated, no } = session.stand(step).answers;
  const left = new Set([...missing, ...no].map(({ text }) => text));
  const isTime = why === 'wanted' || !session.asked.has(step.id) || outdated.length > 0;
  const questions = step.questions(session.seen);
  const isAll = why === 'wanted' && left.size === 0;
  if (isTime) await ask(session, step, isAll ? questions : questions.filter(({ text }) => left.has(text)));
  session.asked.add(step.id);
  return isAnswered(session.stand(step).answers);
}

async function ask(session: Session, step: Step, questions: readonly Unseen[]): Promise<void> {
  for (const question of questions) {
    const answer = await answerTo(question, session);
    if (answer === '') tellUnanswered(session, step, question);
    else await keepAnswer(session, step, { question: question.text, answer });
    if (answer !== 'no' || question.atNo === null) continue;
    session.services.screen.line(`The step stays open. ${question.atNo}`);
    if (question.decides === true) return;
  }
}

/** What was said before stays: nobody takes it back by not answering now. */
function tellUnanswered(session: Session, step: Step, { text }: Unseen): void {
  const isLacking = session.stand(step).answers.missing.some((question) => question.text === text);
  session.services.screen.line(
    isLacking
      ? 'Nothing was said, so nothing is kept of it, and the step is not settled before it is answered.'
      : 'Nothing was said: what was said before stays as it was.',
  );
}

async function keepAnswer(
  session: Session,
  { id: step }: Step,
  answered: Pick<Statement, 'question' | 'answer'>,
): Promise<void> {
  const said = { step, at: session.services.house.now().toISOString(), by: session.seen.by, ...answered };
  const isOther = (one: Statement): boolean => one.step !== step || one.question !== answered.question;
  await session.keep((run) => ({ ...run, said: [...run.said.filter(isOther), said] }));
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
