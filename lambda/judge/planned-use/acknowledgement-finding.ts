import type { DecisionFinding } from '../../domain/finding';
import type { Acknowledgement } from '../../domain/plan';
import { plainText } from '../../domain/plain-text';
import type { FindingContext } from '../finding-context';
import { decisionFinding } from './decision-finding';

/** Evidence that somebody took note of an incident. Nobody is woken for it. */
export function acknowledgementFinding(
  { accountId, incident, note, by, at }: Acknowledgement,
  partition: string,
  context: FindingContext,
): DecisionFinding {
  return decisionFinding(
    {
      id: `pipeline/${accountId}/incident-acknowledged/${incident}`,
      detection: 'incident-acknowledged',
      severity: 'info',
      status: 'resolved',
      transition: 'resolved',
      notify: 'quiet',
      title: 'Incident was acknowledged',
      reason: 'Somebody has taken note of it.',
      plan: null,
      nextSteps: { expected: [], unexpected: [] },
      evidence: {
        deed: 'incident-acknowledged',
        by: plainText(by, 300),
        at,
        incident: plainText(incident, 20),
        note: plainText(note, 400),
      },
    },
    { accountId, partition },
    context,
  );
}
