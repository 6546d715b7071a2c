import type { RootEvent } from '../../../domain/root-event';
import { mayBeRoot } from '../actor';
import type { Detection } from '../detection';
import { isHarmlessMiss, isRead, wentThrough } from '../outcome-of-call';
import { lookBack, needRootLess, somebodyIsRoot, takeRootBack } from '../steps';
import { callOf, doerOf, errorOf } from '../wording';

/** A call that AWS records as a read, which does not say that it is harmless: some reads hand out credentials. An open console tab reads every few minutes by itself. */
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
      reason: `${callOf(event)} ${ending}; ${whyRead(event)}`,
      title: `${doerOf(deed)} called ${callOf(event)}`,
    };
  },
  nextSteps: (context) => ({
    expected: ['Sign root out when the task is done: open console tabs keep asking.', needRootLess(context)],
    unexpected: [`Even if this only reads, ${somebodyIsRoot(context)}. ${takeRootBack(context)}`, lookBack(context)],
  }),
};

function whyRead(event: RootEvent): string {
  return event.readOnly === true ? 'it is recorded as a read' : 'it is a read by its name: the record does not say';
}
