import type { Detection } from '../detection';
import { changedOwnCredential } from '../root-credential';
import { needRootLess, removeRootKey, treatAsIntrusion } from '../steps';
import { textsAt } from '../texts-at';

/** A key of root's was switched on, or off, which is the first step to having none. */
export const rootAccessKeyUpdated: Detection = {
  id: 'root-access-key-updated',
  severity: 'high',
  verdict: 'alert',
  title: 'A root access key was switched on',
  attempt: 'switch an access key of its own on',
  controls: { 'mitre-attack': ['T1098.001'], 'cis-7.0': ['2.4'] },
  match: (deed) => {
    if (!changedOwnCredential(deed, 'UpdateAccessKey')) return null;
    const status = textsAt(deed.event.request, 'status')[0]?.toLowerCase();
    if (status === 'active') return { reason: 'UpdateAccessKey went through for root and the status is Active' };
    if (status !== 'inactive')
      return {
        title: 'A root access key was changed',
        reason: 'UpdateAccessKey went through for root and did not switch the key off',
      };
    return {
      title: 'A root access key was switched off',
      reason: 'UpdateAccessKey went through for root and the status is Inactive',
      severity: 'info',
      verdict: 'record',
    };
  },
  nextSteps: (context) => ({
    expected: [`Nothing should need a root key. ${removeRootKey(context)}`, needRootLess(context)],
    unexpected: treatAsIntrusion(context),
  }),
};
