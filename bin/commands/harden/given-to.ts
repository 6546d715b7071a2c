import type { RootPosture } from '../../../lambda/domain/root-posture';
import type { PostureCheck } from '../../../lambda/judge/posture/check';
import { rootMfaProven } from '../../../lambda/judge/posture/checks/root-mfa-proven';
import type { Seen } from './step';

/**
 * What a check judges. Where only the event history tells of sign-ins and changes, and it could not be read, that no sign-in was
 * seen says nothing, nor does it that no change was; a change that is remembered still counts against what was said before it.
 */
export function givenTo(check: PostureCheck, { posture, settings, deployed, unread }: Seen): RootPosture {
  if (deployed || unread === null || rootMfaProven.judge(posture, settings).outcome !== 'fail') return posture;
  const isBad = check.id !== rootMfaProven.id && check.judge(posture, settings).outcome === 'fail';
  return isBad ? posture : { ...posture, provenMfa: unread };
}
