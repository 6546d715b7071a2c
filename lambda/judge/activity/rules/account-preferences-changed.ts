import { happened } from '../any-principal';
import type { Detection } from '../detection';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';
import { callOf } from '../wording';

/** Records of the old billing console name nobody: in AWS's own sample root changes its password this way. */
const events = [
  { service: 'billingconsole', names: ['SetAccountPreferences', 'SetSecurityQuestions', 'SetIAMAccessPreference'] },
];

export const accountPreferencesChanged: Detection = {
  id: 'account-preferences-changed',
  severity: 'high',
  verdict: 'alert',
  title: "The account's security settings were changed",
  attempt: "change the account's security settings",
  anyone: events,
  controls: {},
  match: (deed) =>
    happened(events, deed)
      ? { reason: `${callOf(deed.event)} went through: password, security questions or who may see bills` }
      : null,
  nextSteps: (context) => ({
    expected: [
      'Check in the account settings that what changed is what was meant.',
      'Keep a note of who did it and why: these records do not say who was signed in.',
    ],
    unexpected: [stopWhoever(context), lookBackAtWhoever(context)],
  }),
};
