import { happened } from '../any-principal';
import type { Detection } from '../detection';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';
import { callOf } from '../wording';

/** AWS verifies the phone number when MFA is lost: it is a way to become root. The first of the two only sends a code. */
const phoneBegun = [{ service: 'account', names: ['SendPhoneNumberVerification'] }];
const phone = [...phoneBegun, { service: 'account', names: ['VerifyPhoneNumber'] }];
const contacts = [
  { service: 'account', names: ['PutContactInformation', 'PutAlternateContact', 'DeleteAlternateContact'] },
  { service: 'billingconsole', names: ['SetContactAddress', 'SetAdditionalContacts'] },
];
const events = [...contacts, ...phone];

export const accountContactChanged: Detection = {
  id: 'account-contact-changed',
  severity: 'medium',
  verdict: 'alert',
  title: 'A contact of the account was changed',
  anyone: events,
  controls: { 'cis-7.0': ['2.2', '2.3'], 'security-hub': ['Account.1'] },
  match: (deed) => {
    if (!happened(events, deed)) return null;
    const reason = `${callOf(deed.event)} went through`;
    if (happened(phone, deed)) {
      const title = happened(phoneBegun, deed)
        ? "A code to verify the account's phone number was asked for"
        : "The account's phone number was verified anew";
      const attempt = "verify the account's phone number anew";
      return { title, severity: 'high', attempt, reason: `${reason}: AWS calls this number when MFA is lost` };
    }
    return { reason: `${reason}: AWS writes or calls there in an emergency` };
  },
  nextSteps: (context) => ({
    expected: [
      'Check in the account settings that address, phone and alternate contacts belong to the company.',
      'A role can do this too, with the rights of the Account service: root is not needed for it.',
    ],
    unexpected: [
      'Set the contacts right again now: recovery of root runs over them.',
      stopWhoever(context),
      lookBackAtWhoever(context),
    ],
  }),
};
