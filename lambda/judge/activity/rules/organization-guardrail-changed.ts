import { mayBeRoot } from '../actor';
import { happened } from '../any-principal';
import type { Detection } from '../detection';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';
import { callOf } from '../wording';

const events = [
  {
    service: 'organizations',
    names: [
      'DetachPolicy',
      'UpdatePolicy',
      'DeletePolicy',
      'DisablePolicyType',
      'MoveAccount',
      'PutResourcePolicy',
      'DeleteResourcePolicy',
      'DeleteOrganization',
    ],
  },
];

/** What keeps root of the member accounts within bounds. Ordinary work of whoever runs the organization, so milder for others. */
export const organizationGuardrailChanged: Detection = {
  id: 'organization-guardrail-changed',
  severity: 'medium',
  verdict: 'alert',
  title: 'A guardrail of the organization was changed',
  anyone: events,
  controls: {},
  match: (deed) => {
    if (!happened(events, deed)) return null;
    const reason = `${callOf(deed.event)} went through: it may loosen what limits member accounts`;
    return mayBeRoot(deed.actor)
      ? { reason, severity: 'high', attempt: 'change a guardrail of the organization' }
      : { reason };
  },
  nextSteps: (context) => ({
    expected: [
      'Check that the policy that keeps root of the members from acting is still attached.',
      'Make such changes by a role and by code that somebody reviews, never as root.',
    ],
    unexpected: [
      'Set it back: management account, AWS Organizations, Policies; or move the account back under its old unit.',
      stopWhoever(context),
      lookBackAtWhoever(context),
    ],
  }),
};
