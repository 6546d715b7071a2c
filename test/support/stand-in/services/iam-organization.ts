import type { Operations } from '../desk';
import { Refusal } from '../refusal';
import type { State } from '../state';

export const organizationFeatures: Operations = {
  ListOrganizationsFeatures: ({ state }) => {
    const [code, message] = hindrance(state) ?? [];
    if (code !== undefined && message !== undefined) throw new Refusal(code, message);
    return { OrganizationId: 'o-exampleorg', EnabledFeatures: state.centralRootFeatures };
  },
};

function hindrance(state: State): readonly [code: string, message: string] | null {
  if (state.organization === 'none')
    return ['OrganizationNotFoundException', 'The account is not part of an organization.'];
  if (!state.hasAllFeatures)
    return ['OrganizationNotInAllFeaturesModeException', 'The organization does not have all features enabled.'];
  if (!state.hasTrustedAccess)
    return ['ServiceAccessNotEnabledException', 'Trusted access is not enabled for IAM in AWS Organizations.'];
  if (state.organization === 'member')
    return [
      'AccountNotManagementOrDelegatedAdministratorException',
      'The account is neither the management account nor a delegated administrator.',
    ];
  return null;
}
