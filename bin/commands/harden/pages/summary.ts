import { plainText } from '../../../../lambda/domain/plain-text';
import { waiversUnknownInWords } from '../../../home/accepted';
import { inASeries } from '../../../terminal/in-a-series';
import { evidenceInWords } from './evidence-in-words';
import { numberOf, standLine } from './pages';
import type { Report } from './report';
import type { Page, Section } from '../screen/screen';
import { isLeft, type Stand } from '../stand';

/** How it ends: what is proven by what, what was said, what is accepted for a time, what is open. */
export function summary(stands: readonly Stand[], { accountId, said, waivers, waiversUnknown, keptIn }: Report): Page {
  const left = stands.filter(isLeft);
  const notNeeded = stands.filter(({ state }) => state === 'not-applicable');
  const skipped = stands.filter(({ state }) => state === 'skipped');
  const settled = stands.filter(({ state }) => state === 'proven' || state === 'said');
  return {
    title: `Account ${accountId}: ${endInWords(stands)}`,
    sections: [
      section('Settled', settled.flatMap(withProof)),
      section('Skipped: accepted for a time, and so all the same', skipped.map(standLine)),
      section('Not needed', byReason(notNeeded)),
      section('Left', [...left.map(standLine), ...waiversUnknownInWords(waiversUnknown)]),
      section(
        'Said, never proven',
        said.map(({ question, answer }) => `${question} ${plainText(answer, 300)}`),
      ),
      {
        ...section('To copy into cdk.json (context.rootwatch), beside what "waivers" has there', waiverLines(waivers)),
        verbatim: true,
      },
      { label: 'Kept', lines: [`All of it, with its evidence, is kept in ${keptIn}.`] },
    ].filter(({ lines }) => lines.length > 0),
  };
}

function endInWords(stands: readonly Stand[]): string {
  const left = stands.filter(isLeft).length;
  const skipped = stands.filter(({ state }) => state === 'skipped').length;
  const also = skipped === 0 ? '' : `, ${String(skipped)} skipped`;
  return left === 0 && skipped === 0
    ? 'nothing is left open'
    : `${left === 0 ? 'nothing is left to do' : `${String(left)} of ${String(stands.length)} steps left`}${also}`;
}

function section(label: string, lines: readonly string[]): Section {
  return { label, lines };
}

function withProof(stand: Stand): readonly string[] {
  const evidence = stand.settled?.kind === 'proven' ? evidenceInWords(stand.settled.evidence) : [];
  return [standLine(stand), ...evidence.map((line) => `- ${line}`)];
}

/** Each reason once: where root has no console, half of the steps have the same. */
function byReason(stands: readonly Stand[]): readonly string[] {
  const ofReason = new Map<string, readonly Stand[]>();
  for (const stand of stands) ofReason.set(stand.seen.words, [...(ofReason.get(stand.seen.words) ?? []), stand]);
  return [...ofReason].map(([reason, same]) => `${stepsInWords(same)}: ${plainText(reason, 300)}`);
}

/** `Steps 3, 4, 5, and 7`, and one alone by its title. */
function stepsInWords(stands: readonly Stand[]): string {
  const [first, ...others] = stands;
  if (first !== undefined && others.length === 0) return `${String(numberOf(first))}. ${first.step.title}`;
  return `Steps ${inASeries(stands.map((stand) => String(numberOf(stand))))}`;
}

function waiverLines(waivers: Report['waivers']): readonly string[] {
  return waivers.length === 0 ? [] : JSON.stringify({ waivers }, null, 2).split('\n');
}
