import { consoleLink } from '../../../lambda/judge/posture/console-link';
import type { Seen, Step } from './step';

/** What the checks say to do in this very account, for those that do not pass. */
export function mendingSteps(
  { checks }: Pick<Step, 'checks'>,
  { posture, profile, settings }: Seen,
): readonly string[] {
  const context = { posture, standing: profile.standing };
  const steps = checks
    .filter((check) => ['fail', 'unknown'].includes(check.judge(posture, settings).outcome))
    .map((check) => check.nextSteps(context))
    .flatMap(({ expected, unexpected }) => (expected.length > 0 ? expected : unexpected));
  return [...new Set(steps)];
}

/** The page on which the first of the checks is mended; nothing where the console is not known. */
export function page({ checks: [check] }: Pick<Step, 'checks'>, { posture }: Seen): readonly string[] {
  const link = check === undefined ? null : consoleLink(check, posture.partition);
  return link === null ? [] : [`The page for it: ${link}`];
}

/** A member needs no root credentials: nothing is set up on them. */
export function isMember({ profile }: Seen): boolean {
  return profile.standing === 'member';
}
