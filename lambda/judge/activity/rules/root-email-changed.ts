import { happened } from '../any-principal';
import type { Detection } from '../detection';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';
import { callOf } from '../wording';

/** AWS mails a code to the new address; the old one counts until it is entered. https://docs.aws.amazon.com/accounts/latest/reference/API_StartPrimaryEmailUpdate.html */
const begun = [{ service: 'account', names: ['StartPrimaryEmailUpdate'] }];

const changed = [
  // Seen under signin and under iam.
  { service: null, names: ['EmailUpdated'] },
  { service: 'iam', names: ['UpdateAccountEmailAddress'] },
  { service: 'account', names: ['AcceptPrimaryEmailUpdate'] },
];

const events = [...begun, ...changed];

/** Whoever has the account's address can recover root's password: the beginning is as grave as the end. */
export const rootEmailChanged: Detection = {
  id: 'root-email-changed',
  severity: 'critical',
  verdict: 'alert',
  title: "The account's e-mail address was changed",
  attempt: "change the account's e-mail address",
  anyone: events,
  controls: {},
  match: (deed) => {
    if (!happened(events, deed)) return null;
    const wentThrough = `${callOf(deed.event)} went through`;
    if (happened(begun, deed)) {
      const title = "A change of the account's e-mail address was begun";
      return {
        title,
        reason: `${wentThrough}: once confirmed, root's password is recovered by mail to the new address`,
      };
    }
    return { reason: `${wentThrough}: root's password is recovered by mail to this address` };
  },
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
