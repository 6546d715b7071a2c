import { centralRootManagementEnabled } from '../../../../lambda/judge/posture/checks/central-root-management-enabled';
import { memberRootCredentialsRemoved } from '../../../../lambda/judge/posture/checks/member-root-credentials-removed';
import { mendingSteps, page } from '../mend';
import type { Seen, Step } from '../step';

export const memberCredentials: Step = {
  id: 'member-credentials',
  title: 'Members of the organization have no root credentials',
  checks: [centralRootManagementEnabled, memberRootCredentialsRemoved],
  why: 'What a member does not have cannot be stolen there. The management account can delete the root credentials of each member, and open a short session for the few tasks that need root.',
  how: (seen) => [...mendingSteps(memberCredentials, seen), ...ofEachMember(seen), ...page(memberCredentials, seen)],
  takes: () => 'AWS shows it within seconds; to a member, only that its own credentials are gone.',
  signsIn: false,
  notIn: () => null,
  questions: (seen) =>
    isManagement(seen)
      ? [
          'Have the root credentials of every member been deleted, and which were left? (only each member itself shows it)',
        ]
      : [],
};

/** Switching it on removes nothing. */
function ofEachMember(seen: Seen): readonly string[] {
  return isManagement(seen)
    ? [
        'Then for each member: IAM, Root access management, choose the account, Take privileged action, Delete root user credentials. With credentials of that member, "npx rootwatch harden --list" shows whether they are gone.',
      ]
    : [];
}

function isManagement({ profile }: Seen): boolean {
  return profile.standing === 'management';
}
