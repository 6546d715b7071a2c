import { isRootOnly } from '../actions/root-only';
import { isRootActing } from '../actor';
import type { Detection } from '../detection';
import { wentThrough } from '../outcome-of-call';
import { lookBack, removeWhatWasMade, takeRootBack } from '../steps';
import { callOf, doerOf } from '../wording';

/** What only root can do is no misuse by itself. https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html */
export const rootOnlyTask: Detection = {
  id: 'root-only-task',
  severity: 'medium',
  verdict: 'alert',
  title: 'Root user did what only root can do',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const { event, actor } = deed;
    if (!isRootActing(actor) || !wentThrough(event) || !isRootOnly(event)) return null;
    return {
      title: `${doerOf(deed)} called ${callOf(event)}`,
      reason: `${callOf(event)} is one of the tasks that only root can do`,
    };
  },
  nextSteps: (context) => ({
    expected: [
      'Check that the change is the one that was meant, and keep a note of who made it and why.',
      'Sign root out when the task is done: nothing else should be done as root.',
    ],
    unexpected: [takeRootBack(context), lookBack(context), `Undo this change. ${removeWhatWasMade}`],
  }),
};
