import { isOneOf } from '../any-principal';
import type { Detection } from '../detection';
import { wentThrough } from '../outcome-of-call';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';
import { callOf } from '../wording';

const events = [{ service: 'organizations', names: ['LeaveOrganization', 'RemoveAccountFromOrganization'] }];

/** Outside of its organization no policy and no central root access protects an account any more. */
export const organizationLeft: Detection = {
  id: 'organization-left',
  severity: 'high',
  verdict: 'alert',
  title: 'Leaving the organization was asked for',
  anyone: events,
  controls: {},
  match: (deed) => {
    if (!isOneOf(events, deed)) return null;
    return wentThrough(deed.event)
      ? { title: 'An account left the organization', reason: `${callOf(deed.event)} went through` }
      : { title: 'Somebody tried to leave the organization', reason: `${callOf(deed.event)} did not go through` };
  },
  nextSteps: (context) => ({
    expected: [
      'Check that the account has contacts, a payment method, and root MFA of its own: nobody else protects it now.',
      'Look at what the organization did for it (policies, trails, sign-in) and replace it.',
    ],
    unexpected: [
      'Invite the account back from the management account: AWS Organizations, Add an AWS account.',
      stopWhoever(context),
      lookBackAtWhoever(context),
    ],
  }),
};
