import type { RootEvent } from '../../../domain/root-event';
import { bucketActions, loggingActions, trailBucketName } from '../actions/logging';
import { isAmong } from '../actions/action-list';
import { foundationActions } from '../actions/foundations';
import { isRootActing } from '../actor';
import type { Deed, Detection, Match } from '../detection';
import { wentThrough } from '../outcome-of-call';
import { lookBack, takeRootBack } from '../steps';
import { textsAt } from '../texts-at';
import { callOf, doerOf } from '../wording';

/** Whoever hides begins here. Bound to what watches the account, not to our own parts, which are an entry of their own. */
export const rootLoggingDisabled: Detection = {
  id: 'root-logging-disabled',
  severity: 'critical',
  verdict: 'alert',
  title: 'Root user stopped or narrowed logging',
  attempt: 'stop or narrow logging',
  controls: { 'mitre-attack': ['T1685.002', 'T1562.008'] },
  match: (deed) => {
    const { event, actor } = deed;
    if (!isRootActing(actor) || !wentThrough(event)) return null;
    if (isAmong(foundationActions, event)) return onFoundation(deed);
    const ofTrail = isOnTrailBucket(event);
    if (!ofTrail && !isAmong(loggingActions, event)) return null;
    const what = ofTrail ? 'the bucket has a name as trails use it' : 'it can stop or narrow what watches the account';
    return {
      title: `${doerOf(deed)} ${deedOf(event)}: ${callOf(event)}`,
      reason: `${callOf(event)} went through; ${what}`,
    };
  },
  nextSteps: (context) => ({
    expected: [
      'Check that the change is the one that was meant and that a trail still records everything: npx rootwatch audit.',
      'Such a change needs a role with these rights, not root: give the work to one.',
    ],
    unexpected: [
      takeRootBack(context),
      'Switch it on again (CloudTrail: Trails, Start logging). Until then what is done is perhaps not recorded.',
      lookBack(context),
    ],
  }),
};

/** A call that changes a setting may also have widened it: what it was before, no record tells. */
function deedOf({ eventName }: RootEvent): string {
  return /^(Stop|Delete|Disable|BatchDisable|Disassociate)/.test(eventName)
    ? 'stopped or narrowed logging'
    : 'changed what watches the account';
}

function isOnTrailBucket(event: RootEvent): boolean {
  return isAmong(bucketActions, event) && trailBucketName.test(textsAt(event.request, 'bucketName')[0] ?? '');
}

/** Milder, since most keys, alarms and rules have nothing to do with what watches the account. */
function onFoundation(deed: Deed): Match {
  return {
    severity: 'high',
    title: `${doerOf(deed)} called ${callOf(deed.event)}, which may stop what watches the account`,
    attempt: 'take away what logging or alarms may rest on',
    reason: `${callOf(deed.event)} went through; a trail, an alarm or an alert may rest on what it took away`,
  };
}
