import type { Finding } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import type { NextSteps } from '../../domain/verdict';
import type { Presentation } from '../presentation';
import { keptInWords } from '../words/kept-in-words';
import type { Branch } from './notice';

const mostSteps = 8;

/** The two ways on. Where both are the same, or only one exists, there is nothing to decide and one heading is enough. */
export function branchesOf({ expected, unexpected }: NextSteps): readonly Branch[] {
  const same = JSON.stringify(expected) === JSON.stringify(unexpected);
  if (same || expected.length === 0 || unexpected.length === 0) {
    return branch('What to do', unexpected.length === 0 ? expected : unexpected);
  }
  return [...branch('If this was expected', expected), ...branch('If nobody knows', unexpected)];
}

function branch(heading: string, steps: readonly string[]): readonly Branch[] {
  const shown = steps
    .slice(0, mostSteps)
    .map((step) => plainText(step, 600))
    .filter((step) => step !== '');
  return shown.length === 0 ? [] : [{ heading, steps: shown }];
}

export function unrecordedNote({ recorded }: Finding, presentation: Presentation): readonly string[] {
  if (recorded) return [];
  return [
    `This may reach you again: ${keptInWords(presentation)} could not be reached, so nothing remembers that you were told.`,
  ];
}
