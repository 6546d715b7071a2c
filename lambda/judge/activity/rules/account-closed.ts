import { isOneOf } from '../any-principal';
import type { Detection } from '../detection';
import { wentThrough } from '../outcome-of-call';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';
import { callOf } from '../wording';

const events = [
  { service: 'account', names: ['CloseAccount'] },
  { service: 'organizations', names: ['CloseAccount'] },
  { service: 'billingconsole', names: ['CloseAccount'] },
];

/** AWS suspends a closed account for 90 days, then deletes it. https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-closing.html */
export const accountClosed: Detection = {
  id: 'account-closed',
  severity: 'high',
  verdict: 'alert',
  title: 'Closing an account was asked for',
  anyone: events,
  controls: { 'mitre-attack': ['T1485'] },
  match: (deed) => {
    if (!isOneOf(events, deed)) return null;
    return wentThrough(deed.event)
      ? { title: 'An account was closed', reason: `${callOf(deed.event)} went through` }
      : { title: 'Somebody tried to close an account', reason: `${callOf(deed.event)} did not go through` };
  },
  nextSteps: (context) => ({
    expected: [
      'Check that it is the right account: everything in it stops, and after 90 days it is gone for good.',
      'Save what must be kept (logs, backups, domains) now, while the account can still be opened again.',
    ],
    unexpected: [
      'Within 90 days AWS Support opens it again: support case, Account and billing, by the e-mail address of the account.',
      stopWhoever(context),
      lookBackAtWhoever(context),
    ],
  }),
};
