import { happened } from '../any-principal';
import type { Detection } from '../detection';
import { assumeRoot, targetAccountOf, taskOf } from '../root-task';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';

/** Merely opening the console's page Root access management does this once for every member account. */
export const rootSessionAudit: Detection = {
  id: 'root-session-audit',
  severity: 'low',
  verdict: 'record',
  title: "Somebody looked at an account's root credentials",
  anyone: assumeRoot,
  controls: { 'mitre-attack': ['T1548.005', 'T1098.003'] },
  match: (deed) => {
    if (!happened(assumeRoot, deed)) return null;
    const task = taskOf(deed.event);
    if (!task.readsOnly) return null;
    const target = targetAccountOf(deed.event);
    const account = target === null ? 'an account' : `account ${target}`;
    return { reason: `AssumeRoot was called on ${account} ${task.words}; such a session only reads` };
  },
  nextSteps: (context) => ({
    expected: [
      'Nothing to do: opening IAM, Root access management, does this for every member account.',
      'Whoever works there needs this right; nobody else should have it.',
    ],
    unexpected: [`Nothing was changed by it. ${stopWhoever(context)}`, lookBackAtWhoever(context)],
  }),
};
