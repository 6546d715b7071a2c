import { asked, type Operations } from '../desk';
import { iamArn } from '../state';
import { organizationFeatures } from './iam-organization';
import { credentialReports } from './iam-reports';
import { rootsOwn } from './iam-root';

export const iam: Operations = {
  ...credentialReports,
  ...organizationFeatures,
  ...rootsOwn,
  GetAccountSummary: ({ state }) => ({
    SummaryMap: new Map([
      ['AccountMFAEnabled', Number(state.mfaEnabled)],
      ['AccountPasswordPresent', Number(state.passwordPresent)],
      ['AccountAccessKeysPresent', Number(state.accessKeys.length > 0)],
      ['AccountSigningCertificatesPresent', Number(state.signingCertificates.length > 0)],
      ['Providers', state.samlProviders + state.oidcProviders],
      ['Users', state.users.length],
    ]),
  }),
  ListAccountAliases: ({ state: { accountAlias } }) => ({
    AccountAliases: accountAlias === null ? [] : [accountAlias],
    IsTruncated: false,
  }),
  ListRoles: ({ state }, call) => ({
    Roles: state.identityCenterRoles
      .filter(() => identityCenter.startsWith(asked(call, 'PathPrefix')))
      .map((RoleName) => ({
        Path: identityCenter,
        RoleName,
        RoleId: 'AROAEXAMPLE',
        Arn: iamArn(state, `role${identityCenter}${RoleName}`),
        CreateDate: new Date('2019-05-05T09:00:00Z'),
      })),
    IsTruncated: false,
  }),
};

const identityCenter = '/aws-reserved/sso.amazonaws.com/';
