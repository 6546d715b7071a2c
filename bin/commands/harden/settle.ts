import { withSettled, type SettledStep } from '../../../lambda/domain/hardening';
import { askPlainly } from './ask-plainly';
import { evidenceInWords, settledInWords } from './evidence-in-words';
import type { Session } from './session';
import type { Stand } from './stand';

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

/** Asks what no call shows and was not asked before. */
export async function askWhatIsUnseen(session: Session, { step }: Stand): Promise<void> {
  const { screen, house } = session.services;
  const asked = session.run.said.filter((said) => said.step === step.id).map(({ question }) => question);
  for (const question of step.questions(session.seen)) {
    if (asked.includes(question)) continue;
    const answer = await askPlainly(screen, question, 300);
    if (answer === '') {
      screen.line('Nothing was said, so nothing is kept of it; it is asked again next time.');
      continue;
    }
    const said = { step: step.id, at: house.now().toISOString(), by: session.seen.by, question, answer };
    await session.keep((run) => ({ ...run, said: [...run.said, said] }));
  }
}
