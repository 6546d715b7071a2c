import type { NextSteps } from '../../../domain/verdict';
import { foreignAccountOf, usesRootKey } from '../actor';
import type { Detection, StepContext } from '../detection';
import { wentThrough } from '../outcome-of-call';
import {
  lookBack,
  needRootLess,
  removeRootKey,
  removeRootKeyAndPassword,
  removeWhatWasMade,
  treatAsIntrusion,
} from '../steps';
import { callOf } from '../wording';

/** Any call with a root key that somebody keeps: read or write, allowed or denied. */
export const rootAccessKeyUsed: Detection = {
  id: 'root-access-key-used',
  severity: 'critical',
  verdict: 'alert',
  title: 'A root access key was used',
  controls: { 'mitre-attack': ['T1098.001'], 'cis-7.0': ['2.4'] },
  match: (deed) => {
    const { event } = deed;
    if (!usesRootKey(deed)) return null;
    const ending = wentThrough(event) ? 'it went through' : 'it did not go through';
    const foreign = foreignAccountOf(event);
    const title = foreign === null ? rootAccessKeyUsed.title : `A root access key of account ${foreign} was used`;
    return { title, reason: `${callOf(event)} was called with a long-lived root key; ${ending}` };
  },
  nextSteps: (context) => (context.foreignAccount === null ? ofOwnKey(context) : ofForeignKey(context)),
};

function ofOwnKey(context: StepContext): NextSteps {
  return {
    expected: [
      'Find what uses the key (address and program are named here) and give it a role.',
      `Then end the key. ${removeRootKey(context)}`,
      needRootLess(context),
    ],
    unexpected: [
      `End the key first: it works from anywhere. ${removeRootKeyAndPassword(context)}`,
      lookBack(context),
      removeWhatWasMade,
    ],
  };
}

/** Nobody here can end it. */
function ofForeignKey(context: StepContext): NextSteps {
  return {
    expected: [
      'Tell the owner of that account that its root has an access key: it has to be deleted.',
      needRootLess(context),
    ],
    unexpected: treatAsIntrusion(context),
  };
}
