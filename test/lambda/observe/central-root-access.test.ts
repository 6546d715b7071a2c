import {
  AccountNotManagementOrDelegatedAdministratorException,
  IAMClient,
  ListOrganizationsFeaturesCommand,
  OrganizationNotFoundException,
  OrganizationNotInAllFeaturesModeException,
  ServiceAccessNotEnabledException,
} from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { centralRootAccess } from '../../../lambda/observe/central-root-access';
import { anAsk, awsError } from '../../support/asking';

const iam = mockClient(IAMClient);

beforeEach(() => {
  iam.reset();
});

const asked = () => centralRootAccess(new IAMClient({}), anAsk());
const said = { message: '', $metadata: { requestId: 'r-1' } };

it.each([
  ['both', ['RootCredentialsManagement', 'RootSessions'], true, true],
  ['one', ['RootCredentialsManagement'], true, false],
  ['the other', ['RootSessions'], false, true],
] as const)('tells which features are on: %s', async (_, on, credentialsManagement, sessions) => {
  iam.on(ListOrganizationsFeaturesCommand).resolves({ EnabledFeatures: [...on] });

  expect(await asked()).toMatchObject({ known: true, value: { shown: true, credentialsManagement, sessions } });
});

it('takes a missing list for none', async () => {
  iam.on(ListOrganizationsFeaturesCommand).resolves({});

  expect(await asked()).toMatchObject({ value: { shown: true, credentialsManagement: false, sessions: false } });
});

it.each([
  ['other-account', new AccountNotManagementOrDelegatedAdministratorException(said)],
  ['no-organization', new OrganizationNotFoundException(said)],
  ['not-all-features', new OrganizationNotInAllFeaturesModeException(said)],
  ['no-trusted-access', new ServiceAccessNotEnabledException(said)],
] as const)('is an answer, although it comes as an error: %s', async (why, error) => {
  iam.on(ListOrganizationsFeaturesCommand).rejects(error);

  expect(await asked()).toMatchObject({
    known: true,
    value: { shown: false, why },
    observation: { call: 'iam:ListOrganizationsFeatures', requestId: 'r-1' },
  });
});

it.each([
  ['AccessDenied', 'denied'],
  ['InvalidAction', 'failed'],
] as const)('is unknown when AWS answers %s', async (code, cause) => {
  iam.on(ListOrganizationsFeaturesCommand).rejects(awsError(code, code === 'AccessDenied' ? 403 : 400));

  expect(await asked()).toMatchObject({ known: false, cause });
});
