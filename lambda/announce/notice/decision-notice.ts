import { cancelCommand } from '../../domain/cancel-command';
import type { DecisionFinding } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import type { NextSteps } from '../../domain/verdict';
import type { LabelledFact, ToldNotice } from './notice';
import { branchesOf, unrecordedNote } from './notice-parts';
import { asClause, asSentence } from '../words/phrase';
import type { Presentation } from '../presentation';
import { whenInWords } from '../words/when';

const tags = {
  'plan-announced': 'planned',
  'plan-cancelled': 'cancelled',
  'plan-unused': 'unused',
  'plan-used': 'used',
  'incident-acknowledged': 'acknowledged',
} as const;

/** What people decided: who, when, and why, so that whoever did not know of it can object. */
export function decisionNotice(finding: DecisionFinding, presentation: Presentation): ToldNotice {
  return {
    tag: tags[finding.evidence.deed],
    account: finding.account,
    headline: asClause(plainText(finding.title, 120)),
    origin: '',
    details: [asSentence(plainText(finding.reason, 300)), ...unrecordedNote(finding, presentation)],
    facts: facts(finding, presentation),
    branches: branchesOf(nextSteps(finding, presentation)),
    reference: reference(finding),
  };
}

/** The command that cancels finds the store by itself only in its usual place, which the finding does not know. */
function nextSteps({ plan, nextSteps: { expected, unexpected } }: DecisionFinding, { store }: Presentation): NextSteps {
  if (plan === null || store === undefined) return { expected, unexpected };
  const command = cancelCommand(plan.id);
  return {
    expected,
    unexpected: unexpected.map((step) => (step.endsWith(command) ? `${step} --store ${store}` : step)),
  };
}

function facts({ plan, evidence }: DecisionFinding, { timeZone, whoToAsk }: Presentation): readonly LabelledFact[] {
  const said: readonly (readonly [label: string, value: string | null])[] = [
    ['From', plan === null ? null : whenInWords(plan.from, timeZone)],
    ['Until', plan === null ? null : whenInWords(plan.to, timeZone)],
    ['Reason', shown(plan?.reason)],
    ['Ticket', shown(plan?.ticket)],
    ['Note', shown(evidence.note)],
    ['By', shown(evidence.by ?? plan?.by)],
    ['When', whenInWords(evidence.at, timeZone)],
    ['Ask', shown(whoToAsk)],
  ];
  return said.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function shown(text: string | null | undefined): string | null {
  const clean = plainText(text ?? '', 300);
  return clean === '' ? null : clean;
}

function reference({ plan, evidence }: DecisionFinding): LabelledFact | null {
  const named = evidence.incident ?? plan?.id ?? null;
  if (named === null) return null;
  return { label: plan === null ? 'Incident' : 'Window', value: plainText(named, 40) };
}
