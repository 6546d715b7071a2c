import type { Operations } from '../desk';
import { Refusal } from '../refusal';

const id = 'o-exampleorg';

export const organizations: Operations = {
  DescribeOrganization: ({ state }) => {
    const { organization, partition } = state;
    if (organization === 'none')
      throw new Refusal('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.');
    const management = organization === 'management' ? state.accountId : state.managementAccountId;
    return {
      Organization: {
        Id: id,
        Arn: `arn:${partition}:organizations::${management}:organization/${id}`,
        FeatureSet: state.hasAllFeatures ? 'ALL' : 'CONSOLIDATED_BILLING',
        MasterAccountId: management,
        MasterAccountArn: `arn:${partition}:organizations::${management}:account/${id}/${management}`,
      },
    };
  },
};
