import type { Detection } from '../detection';
import { ordinaryWork } from '../ordinary-work';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';

const events = [
  { service: 'account', names: ['PutAccountName'] },
  // Seen under signin and under iam.
  { service: null, names: ['AccountNameUpdated'] },
];

/** Harmless by itself, and the name by which people know an account in an alert. */
export const accountNameChanged: Detection = {
  id: 'account-name-changed',
  severity: 'medium',
  verdict: 'alert',
  title: "The account's name was changed",
  anyone: events,
  controls: {},
  match: ordinaryWork(events),
  nextSteps: (context) => ({
    expected: [
      'Check the new name in the account settings: every alert from now on says it.',
      'A role can do this too, with account:PutAccountName: root is not needed for it.',
    ],
    unexpected: [stopWhoever(context), lookBackAtWhoever(context)],
  }),
};
