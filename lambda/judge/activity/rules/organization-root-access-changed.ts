import { happened } from '../any-principal';
import type { Detection } from '../detection';
import { lookBackAtWhoever, stopWhoever } from '../steps-for-anyone';
import { callOf } from '../wording';

/** Other services are switched on and off all day: only what concerns IAM, which is root access. */
const ofIam = { parameter: 'servicePrincipal', values: ['iam.amazonaws.com'] };
const events = [
  {
    service: 'iam',
    names: [
      'EnableOrganizationsRootCredentialsManagement',
      'DisableOrganizationsRootCredentialsManagement',
      'EnableOrganizationsRootSessions',
      'DisableOrganizationsRootSessions',
    ],
  },
  {
    service: 'organizations',
    names: [
      'EnableAWSServiceAccess',
      'DisableAWSServiceAccess',
      'RegisterDelegatedAdministrator',
      'DeregisterDelegatedAdministrator',
    ],
    only: ofIam,
  },
];

export const organizationRootAccessChanged: Detection = {
  id: 'organization-root-access-changed',
  severity: 'high',
  verdict: 'alert',
  title: 'Central root access was changed',
  attempt: 'change central root access',
  anyone: events,
  controls: { 'cis-7.0': ['2.1.1'] },
  match: (deed) =>
    happened(events, deed)
      ? { reason: `${callOf(deed.event)} went through: who may act on root of member accounts is different now` }
      : null,
  nextSteps: (context) => ({
    expected: [
      'Check under IAM, Root access management, that both features and the delegated administrator are as meant.',
      'Switching a feature on removes no credentials: delete those of the member accounts there as well.',
    ],
    unexpected: [
      'Set it back: management account, IAM, Root access management, Edit; look at the delegated administrator too.',
      stopWhoever(context),
      lookBackAtWhoever(context),
    ],
  }),
};
