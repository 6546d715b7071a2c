import type { Judgement } from '../../../domain/outcome';
import type { CentralRootAccess, RootPosture } from '../../../domain/root-posture';
import { fail, notApplicable, pass, unknown, type PostureCheck } from '../check';

const enable =
  'In the management account open IAM, Root access management, choose Enable, and switch on both Root credentials management and Privileged root actions in member accounts.';

/** CIS AWS Foundations 7.0, 2.1.1: what no member has cannot be stolen there, and the few tasks that need root still get done. */
export const centralRootManagementEnabled: PostureCheck = {
  id: 'central-root-management-enabled',
  kind: 'posture',
  severity: 'medium',
  told: 'summary',
  title: 'Central root access is on in the organization',
  question: 'whether central root access is on',
  remediation: enable,
  controls: { 'cis-7.0': ['2.1.1'] },
  facts: ['centralRootAccess', 'standing'],
  judge: (posture) => {
    const { standing, centralRootAccess } = posture;
    if (standing.known && standing.value === 'standalone') return notApplicable(noOrganization);
    if (!centralRootAccess.known) return unknown(centralRootAccess);
    return centralRootAccess.value.shown
      ? judged(centralRootAccess.value)
      : withoutFeatures(centralRootAccess.value, posture);
  },
  nextSteps: ({ posture: { centralRootAccess } }) => ({
    expected: [],
    unexpected: lacksAllFeatures(centralRootAccess) ? [enableAllFeatures, enable] : [enable],
  }),
};

const noOrganization = 'the account belongs to no organization';
const off = 'central root access is off';
const enableAllFeatures =
  'First, in the management account: AWS Organizations, Settings, Begin process to enable all features; each member has to agree.';

function judged({ credentialsManagement, sessions }: Extract<CentralRootAccess, { shown: true }>): Judgement {
  if (credentialsManagement && sessions) return pass('root credentials management and privileged root actions are on');
  if (!credentialsManagement && !sessions) return fail(off);
  const missing = credentialsManagement
    ? 'privileged root actions in member accounts are'
    : 'root credentials management is';
  return fail('central root access is on only in part', `central root access is on only in part: ${missing} off`);
}

/** Where it cannot be on there is no delegated administrator either: then any member is told an error that is not about it. */
function withoutFeatures({ why }: Extract<CentralRootAccess, { shown: false }>, { standing }: RootPosture): Judgement {
  if (why === 'no-organization') return notApplicable(noOrganization);
  if (why === 'other-account' || (standing.known && standing.value === 'member'))
    return notApplicable('AWS shows it only to the management account and the delegated administrator');
  if (!standing.known) return unknown(standing);
  return fail(off, `${off}: ${lacking[why]}`);
}

const lacking = {
  'not-all-features': 'the organization does not have all features enabled',
  'no-trusted-access': 'trusted access for IAM is not on in the organization',
} as const;

function lacksAllFeatures(access: RootPosture['centralRootAccess']): boolean {
  return access.known && !access.value.shown && access.value.why === 'not-all-features';
}
