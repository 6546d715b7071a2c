import type { Waiver } from '../../../../lambda/domain/waiver';
import { plainText } from '../../../../lambda/domain/plain-text';
import { waivedInWords } from '../../../home/accepted';
import { settledInWords } from './evidence-in-words';
import type { Page } from '../screen/screen';
import type { Seen, StepState, Unseen } from '../step';
import type { Stand } from '../stand';
import { steps } from '../steps';

export const stateWords: Readonly<Record<Stand['state'], string>> = {
  proven: 'proven',
  done: 'done',
  said: 'said',
  skipped: 'skipped',
  open: 'open',
  unknown: 'unknown',
  'not-applicable': 'not needed',
};

export function numberOf({ step }: Pick<Stand, 'step'>): number {
  return steps.findIndex(({ id }) => id === step.id) + 1;
}

/** Everything about one step: why, how, how long it takes, and what is seen now. */
export function stepPage(stand: Stand, seen: Seen): Page {
  const { step } = stand;
  const asked = step.questions(seen);
  const open = stand.seen.outcome === 'open' || stand.seen.outcome === 'unknown';
  return {
    title: `Step ${String(numberOf(stand))} of ${String(steps.length)}: ${step.title}`,
    sections: [
      { label: 'Why', lines: [step.why] },
      ...(open ? [...step.how(seen), { label: 'How long AWS takes', lines: [step.takes(seen)] }] : []),
      ...(asked.length > 0
        ? [
            {
              label: 'Afterwards you are asked',
              lines: ['What no call of AWS shows. It is kept as said, not as proven.'],
            },
          ]
        : []),
      {
        label: 'Said',
        lines: stand.answers.given.map(({ question, answer }) => `${question} ${plainText(answer, 300)}`),
      },
      {
        label: 'Now',
        lines: [...nowLines(stand.seen), ...stand.waivers.map(waiverLine), ...saidNo(stand), ...unanswered(stand)],
      },
    ].filter(({ lines }) => lines.length > 0),
  };
}

/** What is left to do in a step, when that has become something else. */
export function howPage({ step }: Pick<Stand, 'step'>, seen: Seen): Page {
  return { title: `What is left to do: ${step.title}`, sections: step.how(seen) };
}

/** What is seen, in a line that begins with the state. */
export function nowLines({ outcome, words, cause, permission }: StepState): readonly string[] {
  const seen = `${stateWords[outcome]}: ${plainText(words, 400)}`;
  if (cause === 'not-visible') return [seen, 'No permission changes that for whoever asks now.'];
  return permission === null
    ? [seen]
    : [seen, `The permission that is missing: ${permission}. You may go on without it.`];
}

/** What keeps the step open although it is seen. */
function saidNo({ answers: { no } }: Stand): readonly string[] {
  return no.map(({ text, atNo }) => `open: answered with no: ${text} ${atNo ?? ''}`.trimEnd());
}

/** What keeps it from being settled although it is seen, or was begun to be said; else the questions come by themselves. */
function unanswered({ state, seen, answers: { missing, outdated, given } }: Stand): readonly string[] {
  if (state === 'proven') return [];
  const isBegun = given.length + outdated.length > 0;
  if (seen.outcome !== 'done' && !(seen.outcome === 'unknown' && isBegun)) return [];
  return missing.map(({ text }) =>
    outdated.some((old) => old.text === text)
      ? `to be answered anew, since a device has changed or it was long ago: ${text}`
      : `not answered: ${text}`,
  );
}

/** Each step in a line, done ones with their proof. */
export function overview(stands: readonly Stand[], title: string, notes: readonly string[] = []): Page {
  return { title, sections: [{ label: '', lines: [...stands.map(standLine), ...notes] }] };
}

export function standLine(stand: Stand): string {
  const { state, step, settled } = stand;
  const words = settled === null ? leftInWords(stand) : `${settledInWords(settled)}${stillInWords(stand)}`;
  const accepted = stand.waivers.map((waiver) => ` (${waiverLine(waiver)})`).join('');
  return `${String(numberOf(stand))}. ${step.title}: ${stateWords[state]}. ${words}${accepted}`;
}

/** Accepting changes nothing on the account: what is so all the same is named. */
function stillInWords({ state, seen, answers: { no } }: Stand): string {
  if (state !== 'skipped') return '';
  const lacking = seen.outcome === 'done' ? [] : [plainText(seen.words, 300)];
  return `. Seen now: ${[...lacking, ...no.map(answeredNo)].join('. ')}`;
}

/** Whoever accepted it is not alerted; the step is open all the same. */
function waiverLine(waiver: Waiver): string {
  return `${waiver.check} is ${waivedInWords(waiver)}`;
}

function leftInWords(stand: Stand): string {
  const [first, ...more] = unanswered(stand);
  const others = more.length === 0 ? [] : [`and ${String(more.length)} more to answer`];
  return [
    plainText(stand.seen.words, 300),
    ...stand.answers.no.map(answeredNo),
    ...(first === undefined ? [] : [first]),
    ...others,
  ].join('. ');
}

function answeredNo({ text }: Unseen): string {
  return `Answered with no: ${text}`;
}
