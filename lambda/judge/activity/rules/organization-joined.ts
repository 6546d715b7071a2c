import { happened } from '../any-principal';
import type { Detection } from '../detection';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';

const events = [{ service: 'organizations', names: ['AcceptHandshake'] }];

/** A new manager gains policies over the account, pays for it, and perhaps opens root sessions on it. */
export const organizationJoined: Detection = {
  id: 'organization-joined',
  severity: 'critical',
  verdict: 'alert',
  title: 'An invitation of an organization was accepted',
  attempt: 'accept the invitation of an organization',
  anyone: events,
  controls: {},
  match: (deed) =>
    happened(events, deed) ? { reason: 'AcceptHandshake went through: another account may govern this one now' } : null,
  nextSteps: (context) => ({
    expected: [
      'Check under AWS Organizations that the management account is the one that was meant.',
      'Its administrators can now limit this account and perhaps open root sessions on it: know who they are.',
    ],
    unexpected: [
      'Leave that organization at once: AWS Organizations, Leave organization. Should that be denied, open a support case.',
      stopWhoever(context),
      lookBackAtWhoever(context),
    ],
  }),
};
