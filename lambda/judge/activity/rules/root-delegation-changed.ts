import { happened } from '../any-principal';
import type { Detection } from '../detection';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';
import { callOf } from '../wording';

const events = [
  { service: 'iam', names: ['SendDelegationToken', 'AssociateDelegationRequest', 'AcceptDelegationRequest'] },
];

/** An outsider is given rights in the account; what he does later carries his own account's id. */
export const rootDelegationChanged: Detection = {
  id: 'root-delegation-changed',
  severity: 'high',
  verdict: 'alert',
  title: 'Rights were delegated to an outsider',
  attempt: 'delegate rights to an outsider',
  anyone: events,
  controls: {},
  match: (deed) => {
    if (!happened(events, deed)) return null;
    const { delegateAccountId } = deed.event.identity;
    const by = delegateAccountId === null ? '' : `, called by account ${delegateAccountId} as a delegate`;
    return {
      reason: `${callOf(deed.event)} went through${by}: another account may act here with the rights it asked for`,
    };
  },
  nextSteps: (context) => ({
    expected: [
      'Check whom it was given to, for how long and with which rights: IAM, Delegation requests.',
      'Keep a note of who agreed to it and why.',
    ],
    unexpected: [
      'Take it back: IAM, Delegation requests; then look for what that account has done here.',
      stopWhoever(context),
      lookBackAtWhoever(context),
    ],
  }),
};
