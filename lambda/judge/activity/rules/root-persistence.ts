import { isAmong } from '../actions/action-list';
import { persistenceActions } from '../actions/persistence';
import { isRootActing } from '../actor';
import type { Detection } from '../detection';
import { wentThrough } from '../outcome-of-call';
import { lookBack, needRootLess, takeRootBack } from '../steps';
import { callOf, doerOf } from '../wording';

/** A way in that stays open after root's own doors are shut. */
export const rootPersistence: Detection = {
  id: 'root-persistence',
  severity: 'high',
  verdict: 'alert',
  title: 'Root user made a lasting way in',
  attempt: 'make a lasting way in',
  controls: { 'mitre-attack': ['T1098.001', 'T1098.003'], 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const { event, actor } = deed;
    if (!isRootActing(actor) || !wentThrough(event) || !isAmong(persistenceActions, event)) return null;
    return {
      title: `${doerOf(deed)} called ${callOf(event)}`,
      reason: `${callOf(event)} went through; what it makes or shares can be used without root`,
    };
  },
  nextSteps: (context) => ({
    expected: ['Check who can use what was made, and that it allows no more than it must.', needRootLess(context)],
    unexpected: [
      takeRootBack(context),
      'Then shut this way in: what was made is named here, and goes on working without root.',
      lookBack(context),
    ],
  }),
};
