import { consoleLink } from '../../../lambda/judge/posture/console-link';
import { dayOf, secondOf } from '../../../lambda/judge/posture/day';
import { memberRootCredentialsRemoved } from '../../../lambda/judge/posture/checks/member-root-credentials-removed';
import type { PostureCheck } from '../../../lambda/judge/posture/check';
import type { Section } from './screen/screen';
import type { Seen, Step } from './step';

/** What the checks say to do in this very account, for those that do not pass. */
export function mendingSteps({ checks }: Pick<Step, 'checks'>, seen: Seen): readonly string[] {
  const isLacking = (check: PostureCheck): boolean =>
    ['fail', 'unknown'].includes(check.judge(seen.posture, seen.settings).outcome);
  return [...new Set(checks.filter(isLacking).flatMap((check) => remedyOf(check, seen)))];
}

/** What a check says to do in this very account, whatever it says of it. */
export function remedyOf(check: PostureCheck, { posture, profile }: Seen): readonly string[] {
  const { expected, unexpected } = check.nextSteps({ posture, standing: profile.standing });
  return expected.length > 0 ? expected : unexpected;
}

/** The page on which the first of the checks is mended; nothing where the console is not known. */
export function where({ checks: [check] }: Pick<Step, 'checks'>, { posture }: Seen): readonly Section[] {
  const link = check === undefined ? null : consoleLink(check, posture.partition);
  return link === null ? [] : [{ label: 'Where', lines: [link] }];
}

/** One thing after the other. */
export function sequence(lines: readonly string[]): Section {
  return { label: 'How', lines, numbered: true };
}

/** Where AWS does not show whether the account is a member, what to do if it is one. */
export function perhapsMember(seen: Seen): readonly Section[] {
  return seen.profile.standing === 'unknown'
    ? [
        {
          label: 'If this account is a member of an organization',
          lines: remedyOf(memberRootCredentialsRemoved, seen),
        },
      ]
    : [];
}

/** To go on after how long AWS takes, where what is seen comes from a credential report: of when that is. */
export function reportOfNow({ posture: { credentialReport: report } }: Seen): string {
  return report.known
    ? ` The report that is seen now is of ${dayOf(report.value.generatedAt)}, ${secondOf(report.value.generatedAt)}.`
    : '';
}

/** Whether root itself asks, or a root session, which presents itself as root. */
export function isAskedByRoot({ by, posture: { partition, accountId } }: Seen): boolean {
  return by === `arn:${partition}:iam::${accountId}:root`;
}

/** A member needs no root credentials: nothing is set up on them. */
export function isMember({ profile }: Seen): boolean {
  return profile.standing === 'member';
}
