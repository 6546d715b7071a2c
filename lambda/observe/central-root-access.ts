import {
  AccountNotManagementOrDelegatedAdministratorException,
  ListOrganizationsFeaturesCommand,
  OrganizationNotFoundException,
  OrganizationNotInAllFeaturesModeException,
  ServiceAccessNotEnabledException,
  IAMServiceException,
  type IAMClient,
} from '@aws-sdk/client-iam';
import type { Fact } from '../domain/fact';
import type { CentralRootAccess } from '../domain/root-posture';
import type { Answer, Ask, CallOptions } from './ask';

interface Access extends Answer {
  readonly access: CentralRootAccess;
}

/** What the organization has switched on of central root access, as far as AWS shows it to this account. */
export function centralRootAccess(iam: IAMClient, ask: Ask): Promise<Fact<CentralRootAccess>> {
  return ask(
    'iam:ListOrganizationsFeatures',
    (options) => features(iam, options),
    ({ access }) => access,
  );
}

async function features(iam: IAMClient, options: CallOptions): Promise<Access> {
  try {
    const { EnabledFeatures = [], $metadata } = await iam.send(new ListOrganizationsFeaturesCommand({}), options);
    const credentialsManagement = EnabledFeatures.includes('RootCredentialsManagement');
    return {
      access: { shown: true, credentialsManagement, sessions: EnabledFeatures.includes('RootSessions') },
      $metadata,
    };
  } catch (error) {
    if (!(error instanceof IAMServiceException)) throw error;
    const why = answers.find(([kind]) => error instanceof kind)?.[1];
    if (why === undefined) throw error;
    return { access: { shown: false, why }, $metadata: error.$metadata };
  }
}

/** What AWS words as an error, and is an answer. */
const answers = [
  [AccountNotManagementOrDelegatedAdministratorException, 'other-account'],
  [OrganizationNotFoundException, 'no-organization'],
  [OrganizationNotInAllFeaturesModeException, 'not-all-features'],
  [ServiceAccessNotEnabledException, 'no-trusted-access'],
] as const;
