import type { ActivityFinding } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import type { LabelledFact, ToldNotice } from './notice';
import { branchesOf, unrecordedNote } from './notice-parts';
import { asClause, asSentence } from '../words/phrase';
import type { Presentation } from '../presentation';
import { whenInWords } from '../words/when';

const inDeadLetters =
  'Nothing was dropped: the whole message goes to the dead-letter queue (stack output ActivityDeadLetterQueueUrl).';
const inHistory = 'The whole record is in the event history: CloudTrail, Event history, in its region.';

/** A record came that nobody can read: it may be about root, so people hear of it and the whole message is kept. */
export function unreadableNotice(finding: ActivityFinding, presentation: Presentation): ToldNotice {
  const { timeZone, whoToAsk } = presentation;
  const { evidence } = finding;
  return {
    tag: finding.severity,
    account: finding.account,
    headline: asClause(plainText(finding.title, 120)),
    origin: '',
    details: [
      asSentence(plainText(finding.reason, 300)),
      `It may be about root. ${whereItIs(presentation)}`,
      ...unrecordedNote(finding, presentation),
    ],
    facts: [
      fact('Noticed', whenInWords(finding.observedAt, timeZone)),
      fact('Region', finding.region ?? 'unknown'),
      fact('Begins', evidence.excerpt === null || evidence.excerpt === '' ? 'empty' : quoted(evidence.excerpt)),
      fact('Hash', evidence.hash ?? 'none'),
      ...(whoToAsk === null ? [] : [fact('Ask', plainText(whoToAsk, 200))]),
    ],
    branches: branchesOf(finding.nextSteps),
    reference: evidence.eventId === null ? null : fact('Event', evidence.eventId),
  };
}

function whereItIs({ isDeployed = true }: Presentation): string {
  return isDeployed ? inDeadLetters : inHistory;
}

function fact(label: string, value: string): LabelledFact {
  return { label, value: plainText(value, 200) };
}

function quoted(excerpt: string): string {
  return `"${plainText(excerpt.replace(/\s+/g, ' '), 64)}"`;
}
