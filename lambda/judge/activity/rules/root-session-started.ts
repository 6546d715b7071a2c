import { isOneOf } from '../any-principal';
import type { Detection } from '../detection';
import { wentThrough } from '../outcome-of-call';
import { assumeRoot, targetAccountOf, taskOf } from '../root-task';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';

/** Somebody opened, or tried to open, a session on a member's root that can change something. */
export const rootSessionStarted: Detection = {
  id: 'root-session-started',
  severity: 'high',
  verdict: 'alert',
  title: 'A root session was opened on an account',
  anyone: assumeRoot,
  controls: { 'mitre-attack': ['T1548.005', 'T1098.003'] },
  match: (deed) => {
    if (!isOneOf(assumeRoot, deed)) return null;
    const task = taskOf(deed.event);
    if (task.readsOnly) return null;
    const target = targetAccountOf(deed.event);
    const account = target === null ? 'an account' : `account ${target}`;
    const reason = `AssumeRoot was called on ${account} ${task.words}`;
    return wentThrough(deed.event)
      ? { title: `A root session was opened on ${account}`, reason }
      : { title: `Somebody tried to open a root session on ${account}`, reason: `${reason}; it did not go through` };
  },
  nextSteps: (context) => ({
    expected: [
      'Check that the account and the task are the ones that were meant, and keep a note of who opened it and why.',
      'The session ends by itself within 15 minutes; what is done in it is recorded in the account concerned.',
    ],
    unexpected: [
      stopWhoever(context),
      'Until it is clear who it was, switch privileged root actions off: management account, IAM, Root access management.',
      lookBackAtWhoever(context),
    ],
  }),
};
