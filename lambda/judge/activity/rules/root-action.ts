import { mayBeRoot } from '../actor';
import type { Detection } from '../detection';
import { isRead, wentThrough } from '../outcome-of-call';
import { lookBack, needRootLess, removeWhatWasMade, takeRootBack } from '../steps';
import { callOf, doerOf } from '../wording';

/**
 * Root changed something that no other entry names. A record that does not say whether it is a read counts as a change.
 * Some old consoles record nobody at all: that may have been root, so it is as grave, and the title says "perhaps".
 */
export const rootAction: Detection = {
  id: 'root-action',
  severity: 'high',
  verdict: 'alert',
  title: 'Root user changed something',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const { event, actor } = deed;
    if (!mayBeRoot(actor) || !wentThrough(event) || isRead(event)) return null;
    return {
      reason: `${callOf(event)} ${event.readOnly === null ? 'may be a write: the record does not say' : 'is a write'}`,
      title: `${doerOf(deed)} called ${callOf(event)}`,
    };
  },
  nextSteps: (context) => ({
    expected: [
      'Check that the change is the one that was meant, and keep a note of who made it and why.',
      needRootLess(context),
    ],
    unexpected: [takeRootBack(context), lookBack(context), `Undo this change. ${removeWhatWasMade}`],
  }),
};
