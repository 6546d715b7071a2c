import { isAmong } from '../actions/action-list';
import { spendingActions } from '../actions/spending';
import { isRootActing } from '../actor';
import type { Detection } from '../detection';
import { wentThrough } from '../outcome-of-call';
import { lookBack, needRootLess, takeRootBack } from '../steps';
import { callOf, doerOf } from '../wording';

/** What a thief does with an account: raises its limits, buys, sends mail, moves its domains away. */
export const rootSpendOrTransfer: Detection = {
  id: 'root-spend-or-transfer',
  severity: 'high',
  verdict: 'alert',
  title: 'Root user spent or gave something away',
  attempt: 'spend or give something away',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) => {
    const { event, actor } = deed;
    if (!isRootActing(actor) || !wentThrough(event) || !isAmong(spendingActions, event)) return null;
    return {
      title: `${doerOf(deed)} called ${callOf(event)}`,
      reason: `${callOf(event)} went through; it binds the account to pay, raises a limit or moves what it owns`,
    };
  },
  nextSteps: (context) => ({
    expected: ['Check the amount or the limit with whoever pays for this account.', needRootLess(context)],
    unexpected: [
      takeRootBack(context),
      'Open a support case (Account and billing) at once and ask AWS to undo it: some purchases and transfers can be stopped for a few days.',
      lookBack(context),
    ],
  }),
};
