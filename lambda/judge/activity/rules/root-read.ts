import { mayBeRoot } from '../actor';
import type { Detection } from '../detection';
import { isHarmlessMiss, isRead, wentThrough } from '../outcome-of-call';
import { lookBack, needRootLess, takeRootBack } from '../steps';
import { callOf, doerOf, errorOf } from '../wording';

/** Root looked at something. An open console tab does so every few minutes by itself. */
export const rootRead: Detection = {
  id: 'root-read',
  severity: 'low',
  verdict: 'record',
  title: 'Root user looked at something',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const { event, actor } = deed;
    if (!mayBeRoot(actor) || !isRead(event) || !(wentThrough(event) || isHarmlessMiss(event))) return null;
    const ending = wentThrough(event) ? 'went through' : `answered with ${errorOf(event)}`;
    return {
      reason: `${callOf(event)} ${ending}; it changes nothing`,
      title: `${doerOf(deed)} called ${callOf(event)}`,
    };
  },
  nextSteps: (context) => ({
    expected: [
      'Nothing was changed. Sign root out when the task is done: open console tabs keep asking.',
      needRootLess(context),
    ],
    unexpected: [`Nothing was changed by this, but somebody acts as root. ${takeRootBack(context)}`, lookBack(context)],
  }),
};
