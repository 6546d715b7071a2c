import { brokenLine } from '../../../terminal/broken-line';
import type { Page, Section } from './screen';

/** A page as lines that fit: the title, then each section under its label, steps numbered. */
export function pageLines({ title, sections }: Page, columns: number): readonly string[] {
  return [...brokenLine(title, columns), ...sections.flatMap((section) => sectionLines(section, columns))];
}

function sectionLines(
  { label, lines, numbered = false, verbatim = false }: Section,
  columns: number,
): readonly string[] {
  if (verbatim) return [label, ...lines];
  const body = lines.map((line, index) => (numbered ? `${String(index + 1)}. ${line}` : line));
  if (label === '') return body.flatMap((line) => brokenLine(line, columns));
  return [label, ...body.flatMap((line) => brokenLine(line, columns - 2)).map((line) => `  ${line}`)];
}
