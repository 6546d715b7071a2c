import { detections } from '../../../../lambda/judge/activity/catalogue';
import { historyNames, historyNamesEverywhere } from '../../../../lambda/judge/activity/history-names';

/** What AWS documents of sign-in events and of the life of root's credentials, by the service that records it. */
const documented: Readonly<Record<string, string>> = {
  signin: `ConsoleLogin CheckMfa PasswordRecoveryRequested PasswordRecoveryCompleted PasswordUpdated EmailUpdated
    AccountNameUpdated GetSigninToken ExternalIdPDirectoryLogin AuthorizeOAuth2Access CreateOAuth2Token
    PutConsoleAuthorizationConfiguration DeleteConsoleAuthorizationConfiguration PutResourcePermissionStatement
    DeleteResourcePermissionStatement`,
  iam: `ChangePassword CreateAccessKey UpdateAccessKey DeleteAccessKey EnableMFADevice DeactivateMFADevice
    CreateVirtualMFADevice DeleteVirtualMFADevice ResyncMFADevice UploadSigningCertificate UpdateSigningCertificate
    DeleteSigningCertificate UploadCloudFrontPublicKey UpdateCloudFrontPublicKey DeleteCloudFrontPublicKey
    CreateLoginProfile DeleteLoginProfile UpdateAccountEmailAddress SendDelegationToken AssociateDelegationRequest
    AcceptDelegationRequest EnableOrganizationsRootCredentialsManagement DisableOrganizationsRootCredentialsManagement
    EnableOrganizationsRootSessions DisableOrganizationsRootSessions`,
  account: `StartPrimaryEmailUpdate AcceptPrimaryEmailUpdate PutAccountName PutContactInformation PutAlternateContact
    DeleteAlternateContact SendPhoneNumberVerification VerifyPhoneNumber CloseAccount EnableRegion DisableRegion`,
  billingconsole: `SetContactAddress SetAdditionalContacts SetSecurityQuestions SetIAMAccessPreference
    SetAccountPreferences CloseAccount`,
  organizations: `AcceptHandshake CloseAccount LeaveOrganization RemoveAccountFromOrganization DeleteOrganization
    DisablePolicyType MoveAccount EnableAWSServiceAccess DisableAWSServiceAccess RegisterDelegatedAdministrator
    DeregisterDelegatedAdministrator`,
  sts: 'AssumeRoot GetSessionToken GetFederationToken',
};

const known = new Set(Object.values(documented).flatMap((names) => names.split(/\s+/)));
const groups = [...historyNames, ...historyNamesEverywhere];
const names = groups.flatMap((group) => group.names);

it.each(names)('%s is an event that AWS documents', (name) => {
  expect(known).toContain(name);
});

it('leaves out only what anybody may call all day, and what is never root', () => {
  const leftOut = [...known].filter((name) => !names.includes(name));

  expect(leftOut.sort()).toEqual([
    'CheckMfa',
    'ExternalIdPDirectoryLogin',
    'GetFederationToken',
    'GetSessionToken',
    'GetSigninToken',
  ]);
});

it('asks for what concerns root, whoever does it, but for names that other services use all day as well', () => {
  const declared = detections.flatMap(({ anyone = [] }) => anyone.flatMap((events) => events.names));

  expect([...new Set(declared)].filter((name) => !names.includes(name)).sort()).toEqual([
    'DeletePolicy',
    'DeleteResourcePolicy',
    'DetachPolicy',
    'PutResourcePolicy',
    'UpdatePolicy',
  ]);
});

it('asks for no name twice', () => {
  expect(new Set(names).size).toBe(names.length);
});

it.each(groups)('has its source: $source', ({ source }) => {
  expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
});
