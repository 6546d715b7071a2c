import { happened } from '../any-principal';
import type { Detection } from '../detection';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';
import { callOf } from '../wording';

/** Whoever has the account's address can recover root's password. */
const events = [
  // Seen under signin and under iam.
  { service: null, names: ['EmailUpdated'] },
  { service: 'iam', names: ['UpdateAccountEmailAddress'] },
  { service: 'account', names: ['StartPrimaryEmailUpdate', 'AcceptPrimaryEmailUpdate'] },
];

export const rootEmailChanged: Detection = {
  id: 'root-email-changed',
  severity: 'critical',
  verdict: 'alert',
  title: "The account's e-mail address was changed",
  attempt: "change the account's e-mail address",
  anyone: events,
  controls: {},
  match: (deed) =>
    happened(events, deed)
      ? { reason: `${callOf(deed.event)} went through: root's password is recovered by mail to this address` }
      : null,
  nextSteps: (context) => ({
    expected: [
      'Check in the account settings that the address is the one that was meant, and that it is a group mailbox of the company.',
      'Write down who can read that mailbox: whoever can is able to become root.',
    ],
    unexpected: [
      `Open a support case at once (Account and billing, "account compromise"): with the address goes the account.`,
      stopWhoever(context),
      lookBackAtWhoever(context),
    ],
  }),
};
