import { centralRootManagementEnabled } from '../../../../lambda/judge/posture/checks/central-root-management-enabled';
import { memberRootCredentialsRemoved } from '../../../../lambda/judge/posture/checks/member-root-credentials-removed';
import { mendingSteps, sequence, where } from '../mend';
import type { Seen, Step, Unseen } from '../step';

export const memberCredentials: Step = {
  id: 'member-credentials',
  title: 'A member has no root credentials of its own',
  checks: [centralRootManagementEnabled, memberRootCredentialsRemoved],
  why: 'What a member does not have cannot be stolen there. The management account can delete the root credentials of each member, and open a short session for the few tasks that need root.',
  how: (seen) => [
    ...where(memberCredentials, seen),
    sequence([...mendingSteps(memberCredentials, seen), ...ofEachMember(seen)]),
  ],
  takes: () => 'AWS shows it within seconds; to a member, only that its own credentials are gone.',
  signsIn: () => false,
  notIn: () => null,
  shortOf: (seen) =>
    managesMembers(seen)
      ? {
          outcome: 'unknown',
          words:
            'central root access is on; whether the root credentials of the members are deleted, only each member shows',
        }
      : null,
  questions: (seen) => (managesMembers(seen) ? [areAllDeleted, howSeen] : []),
};

const areAllDeleted: Unseen = {
  text: 'Have the root credentials of every member been deleted?',
  atNo: 'Delete them in the members that are left, as told above. One that has to keep them is a reason to skip this step.',
};

const howSeen: Unseen = { text: 'How was that looked at, and when? (only each member itself shows it)', atNo: null };

/** Switching it on removes nothing. */
function ofEachMember(seen: Seen): readonly string[] {
  return managesMembers(seen)
    ? [
        'Of each member, see first whether something still uses its root keys: with credentials of the member, this command tells the last use at step 2, and how to wait for it.',
        'Then, for each member: IAM, Root access management, choose the account, Take privileged action, Delete root user credentials.',
        'Whether they are gone, only the member itself shows: give this command, here in this folder, with --list and credentials of that member (--profile).',
      ]
    : [];
}

/** The management account, and the delegated administrator, which is shown central root access too. */
function managesMembers({ profile, posture: { centralRootAccess: access } }: Seen): boolean {
  return profile.standing === 'management' || (access.known && access.value.shown);
}
