import { cancelCommand } from '../../domain/cancel-command';
import type { DecisionFinding } from '../../domain/finding';
import { whyNoRootConsole } from '../../domain/partition';
import type { Plan } from '../../domain/plan';
import { plainText } from '../../domain/plain-text';
import type { NextSteps } from '../../domain/verdict';
import type { FindingContext } from '../finding-context';
import { plannedUse } from './as-planned';
import { decisionFinding, type Decided, type Place } from './decision-finding';
import type { Owed } from './owed';

/** Each window tells each of these at most once, and one of the two ends: the number is part of what is claimed. */
export const tellingNumbers: Readonly<Record<Owed, number>> = {
  'plan-announced': 1,
  'plan-cancelled': 2,
  'plan-unused': 3,
  'plan-used': 3,
};

const words = {
  'plan-announced': {
    severity: 'medium',
    notify: 'now',
    status: 'open',
    transition: 'opened',
    title: 'Use of root is planned',
    reason:
      'Until the window ends, alerts about root say that they were planned and are one severity lower; critical ones stay critical.',
  },
  'plan-cancelled': {
    severity: 'low',
    notify: 'now',
    status: 'resolved',
    transition: 'resolved',
    title: 'Planned use of root was cancelled',
    reason: 'From the cancellation on, alerts about root have their full severity again.',
  },
  'plan-unused': {
    severity: 'low',
    notify: 'now',
    status: 'resolved',
    transition: 'resolved',
    title: 'Planned use of root did not happen',
    reason: 'The window has ended, and no use of root was seen in it.',
  },
  'plan-used': {
    severity: 'info',
    notify: 'quiet',
    status: 'resolved',
    transition: 'resolved',
    title: 'Planned use of root has ended',
    reason: 'The window has ended, and root was used in it.',
  },
} as const satisfies Record<Owed, Omit<Decided, 'id' | 'detection' | 'plan' | 'nextSteps' | 'evidence'>>;

export function planFinding(plan: Plan, told: Owed, partition: string, context: FindingContext): DecisionFinding {
  const { accountId, id } = plan;
  const place: Place = { accountId, partition };
  const decided: Decided = {
    ...words[told],
    id: `pipeline/${accountId}/planned-use/${id}`,
    detection: 'planned-use',
    plan: plannedUse(plan),
    nextSteps: nextSteps(plan, told, partition),
    evidence: { deed: told, ...whoAndWhen(plan, told), incident: null, note: null },
  };
  return decisionFinding(decided, place, context);
}

const signOut = 'Nothing to do. Sign out as root when the work is done.';

function whoAndWhen({ by, createdAt, cancelled, to }: Plan, told: Owed): { by: string | null; at: string } {
  if (told === 'plan-unused' || told === 'plan-used') return { by: null, at: to };
  if (told === 'plan-announced' || cancelled === null) return { by: plainText(by, 300), at: createdAt };
  return { by: plainText(cancelled.by, 300), at: cancelled.at };
}

function nextSteps({ id, by }: Plan, told: Owed, partition: string): NextSteps {
  const name = plainText(id, 20);
  switch (told) {
    case 'plan-announced':
      return {
        expected: [whyNoRootConsole(partition) === null ? signOut : 'Nothing to do.'],
        unexpected: [
          `Cancel it: ${cancelCommand(name)}`,
          `Find out who holds these credentials, and end their sessions: ${plainText(by, 300)}`,
          'Look at what they did: CloudTrail, Event history. Take every alert of root in this window for unplanned.',
        ],
      };
    case 'plan-cancelled':
      return {
        expected: ['Nothing to do.'],
        unexpected: ['Ask whoever cancelled it. If root is still needed, announce a new window.'],
      };
    case 'plan-used':
      return { expected: [], unexpected: [] };
    case 'plan-unused':
      return {
        expected: ['Nothing to do. Announce a new window if the work is still ahead.'],
        unexpected: ['If root was used all the same, tell it to whoever runs Rootwatch: it was not seen.'],
      };
  }
}
