import { happened } from '../any-principal';
import type { Detection } from '../detection';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';
import { callOf } from '../wording';

const events = [
  {
    service: 'signin',
    names: [
      'PutConsoleAuthorizationConfiguration',
      'DeleteConsoleAuthorizationConfiguration',
      'PutResourcePermissionStatement',
      'DeleteResourcePermissionStatement',
    ],
  },
];

/** Console access control: it can open root to every network, or lock root out. https://docs.aws.amazon.com/signin/latest/userguide/console-access-control.html */
export const signinPolicyChanged: Detection = {
  id: 'signin-policy-changed',
  severity: 'high',
  verdict: 'alert',
  title: 'Who may sign in to the console was changed',
  attempt: 'change who may sign in to the console',
  anyone: events,
  controls: {},
  match: (deed) =>
    happened(events, deed)
      ? { reason: `${callOf(deed.event)} went through: it can open root to other networks, or lock it out` }
      : null,
  nextSteps: (context) => ({
    expected: [
      'Check what it says now: aws signin get-resource-policy --region us-east-1. Root must still be able to sign in from somewhere.',
      'Keep a note of who changed it, and of the reason.',
    ],
    unexpected: [
      'Set the policy back to what it was, from a network that it still allows.',
      stopWhoever(context),
      lookBackAtWhoever(context),
    ],
  }),
};
