import { plainText } from '../../../../lambda/domain/plain-text';
import { waiversUnknownInWords } from '../../../home/accepted';
import { evidenceInWords } from './evidence-in-words';
import { standLine } from './pages';
import type { Report } from './report';
import type { Page, Section } from '../screen/screen';
import { isLeft, type Stand } from '../stand';

/** How it ends: what is proven by what, what was said, what is accepted for a time, what is open. */
export function summary(stands: readonly Stand[], { accountId, said, waivers, waiversUnknown, keptIn }: Report): Page {
  const left = stands.filter(isLeft);
  const settled = stands.filter((stand) => !isLeft(stand));
  return {
    title: `Account ${accountId}: ${left.length === 0 ? 'nothing is left open' : `${String(left.length)} of ${String(stands.length)} steps left`}`,
    sections: [
      section('Settled', settled.flatMap(withProof)),
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

function section(label: string, lines: readonly string[]): Section {
  return { label, lines };
}

function withProof(stand: Stand): readonly string[] {
  const evidence = stand.settled?.kind === 'proven' ? evidenceInWords(stand.settled.evidence) : [];
  return [standLine(stand), ...evidence.map((line) => `- ${line}`)];
}

function waiverLines(waivers: Report['waivers']): readonly string[] {
  return waivers.length === 0 ? [] : JSON.stringify({ waivers }, null, 2).split('\n');
}
