import { stateOf } from '../../../bin/commands/harden/step-state';
import type { StepState } from '../../../bin/commands/harden/step';
import { review } from '../../../bin/commands/harden/steps/review';
import { testLogin } from '../../../bin/commands/harden/steps/test-login';
import { known, notKnown } from '../../../lambda/domain/fact';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { seenOf } from '../../support/hardening';
import { aChange, aHealthyPosture, aProof, aReview, seen } from '../../support/posture';

const observation = { call: 'cloudtrail:LookupEvents', at: '2026-11-21T03:00:00Z', callerArn: null, requestId: null };
const refusal = 'cloudtrail:LookupEvents was refused by AWS (AccessDeniedException)';
const unread = notKnown('denied', refusal, observation);

const neverProven = { provenMfa: known({ proof: null, change: null }) };
/** The device changed in July, after the proof and before the review. */
const provenBefore = { provenMfa: known({ proof: aProof(), change: aChange() }) };
const reviewedBefore = { ...provenBefore, mfaReview: known(aReview({ at: '2026-06-20T08:00:00.000Z' })) };

describe('a step, while the event history cannot be read', () => {
  it.each<[string, typeof review, Partial<RootPosture>, StepState['outcome'], string]>([
    ['the test login is not known where none was ever seen', testLogin, neverProven, 'unknown', refusal],
    [
      'the test login is not known where an older one proves nothing any more',
      testLogin,
      provenBefore,
      'unknown',
      refusal,
    ],
    [
      'the test login is done where one was seen before',
      testLogin,
      {},
      'done',
      'root signed in with MFA on 19 Jun 2026',
    ],
    ['the test login is open where there is no MFA', testLogin, { mfaEnabled: seen(false) }, 'open', 'root has no MFA'],
    ['the review is not known where a device may have changed', review, neverProven, 'unknown', refusal],
    ['the review is open where a device is known to have changed', review, reviewedBefore, 'open', 'after the review'],
  ])('%s', (_, step, posture, outcome, words) => {
    const state = stateOf(step, seenOf(aHealthyPosture(posture), { unread }));

    expect(state.outcome).toBe(outcome);
    expect(state.words).toContain(words);
    expect(state.permission).toBe(outcome === 'unknown' ? 'cloudtrail:LookupEvents' : null);
  });

  it('is open where a deployment would have seen the sign-in', () => {
    const looked = seenOf(aHealthyPosture(neverProven), { unread, deployed: true });

    expect(stateOf(testLogin, looked).outcome).toBe('open');
  });
});
