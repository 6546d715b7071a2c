interface NamedEvents {
  /** The page of AWS that documents them. */
  readonly source: string;
  readonly names: readonly string[];
}

/**
 * Events by whose name the history is searched where AWS records sign-ins, IAM, the account and the organization (us-east-1
 * in the common partition). Searching by the user name `root` alone would miss records that carry the account's alias or
 * `AWS ROOT USER` instead, those that name nobody, and what others do to root.
 *
 * Left out is what anybody may call all day and root's own records of which carry the name: CheckMfa, GetSigninToken,
 * GetSessionToken, GetFederationToken; and names of the organization's policies that other services use all day as well:
 * DetachPolicy, UpdatePolicy, DeletePolicy, PutResourcePolicy, DeleteResourcePolicy. Each name is one more call in every sweep.
 */
export const historyNames: readonly NamedEvents[] = [
  {
    source:
      'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html',
    names: [
      'ConsoleLogin',
      'PasswordRecoveryRequested',
      'PasswordRecoveryCompleted',
      'PasswordUpdated',
      'EmailUpdated',
      'AccountNameUpdated',
    ],
  },
  {
    source: 'https://docs.aws.amazon.com/signin/latest/userguide/console-access-control.html',
    names: [
      'PutConsoleAuthorizationConfiguration',
      'DeleteConsoleAuthorizationConfiguration',
      'PutResourcePermissionStatement',
      'DeleteResourcePermissionStatement',
    ],
  },
  {
    source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html',
    names: [
      'ChangePassword',
      'CreateAccessKey',
      'UpdateAccessKey',
      'DeleteAccessKey',
      'EnableMFADevice',
      'DeactivateMFADevice',
      'CreateVirtualMFADevice',
      'DeleteVirtualMFADevice',
      'ResyncMFADevice',
      'UploadSigningCertificate',
      'UpdateSigningCertificate',
      'DeleteSigningCertificate',
      'UploadCloudFrontPublicKey',
      'UpdateCloudFrontPublicKey',
      'DeleteCloudFrontPublicKey',
      'CreateLoginProfile',
      'DeleteLoginProfile',
      'UpdateAccountEmailAddress',
      'SendDelegationToken',
      'AssociateDelegationRequest',
      'AcceptDelegationRequest',
      'EnableOrganizationsRootCredentialsManagement',
      'DisableOrganizationsRootCredentialsManagement',
      'EnableOrganizationsRootSessions',
      'DisableOrganizationsRootSessions',
    ],
  },
  {
    source: 'https://docs.aws.amazon.com/accounts/latest/reference/API_Operations.html',
    names: [
      'StartPrimaryEmailUpdate',
      'AcceptPrimaryEmailUpdate',
      'PutAccountName',
      'PutContactInformation',
      'PutAlternateContact',
      'DeleteAlternateContact',
      'SendPhoneNumberVerification',
      'VerifyPhoneNumber',
      'EnableRegion',
      'DisableRegion',
    ],
  },
  {
    source: 'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/logging-using-cloudtrail.html',
    names: [
      'SetContactAddress',
      'SetAdditionalContacts',
      'SetSecurityQuestions',
      'SetIAMAccessPreference',
      'SetAccountPreferences',
    ],
  },
  {
    source: 'https://docs.aws.amazon.com/organizations/latest/APIReference/API_Operations.html',
    names: [
      'AcceptHandshake',
      'CloseAccount',
      'LeaveOrganization',
      'RemoveAccountFromOrganization',
      'DeleteOrganization',
      'DisablePolicyType',
      'MoveAccount',
      'EnableAWSServiceAccess',
      'DisableAWSServiceAccess',
      'RegisterDelegatedAdministrator',
      'DeregisterDelegatedAdministrator',
    ],
  },
];

/** Events that are recorded in the region where they happen, and so are searched by name in every region. */
export const historyNamesEverywhere: readonly NamedEvents[] = [
  { source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html', names: ['AssumeRoot'] },
  {
    source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sign-in.html',
    names: ['AuthorizeOAuth2Access', 'CreateOAuth2Token'],
  },
];
