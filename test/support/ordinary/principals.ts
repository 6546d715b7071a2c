import type { CloudTrailJson } from '../cloudtrail';

const account = '111122223333';
const role = (name: string, session: string, further: CloudTrailJson = {}): CloudTrailJson => ({
  type: 'AssumedRole',
  principalId: `AROAEXAMPLE${name.toUpperCase()}:${session}`,
  arn: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
  accountId: account,
  accessKeyId: 'ASIAEXAMPLEROLESESSN',
  sessionContext: {
    sessionIssuer: { type: 'Role', arn: `arn:aws:iam::${account}:role/${name}`, accountId: account, userName: name },
    attributes: { creationDate: '2026-11-21T02:00:00Z', mfaAuthenticated: 'false' },
  },
  ...further,
});
const user = (userName: string, accessKeyId: string): CloudTrailJson => ({
  type: 'IAMUser',
  principalId: `AIDAEXAMPLE${userName.toUpperCase()}`,
  arn: `arn:aws:iam::${account}:user/${userName}`,
  accountId: account,
  accessKeyId,
  userName,
});

/** Everybody but root, in the forms of userIdentity that CloudTrail documents; some try to look like root. */
export const ordinaryPrincipals: readonly CloudTrailJson[] = [
  role('Deploy', 'pipeline'),
  role('Administrator', 'alice'),
  role('OrganizationAdmin', 'bob'),
  role('root', 'root'),
  role('Application', 'i-0example0000000001'),
  role('AWSReservedSSO_PowerUserAccess_0123456789abcdef', 'carol@example.com'),
  role('AWSServiceRoleForAutoScaling', 'AutoScaling', { invokedBy: 'autoscaling.amazonaws.com' }),
  role('Deploy', 'AWSCloudFormation', { invokedBy: 'cloudformation.amazonaws.com' }),
  user('dave', 'AKIAEXAMPLEDAVE00001'),
  user('backup-service', 'AKIAEXAMPLEBACKUP001'),
  user('root', 'AKIAEXAMPLEUSERROOT1'),
  user('groot', 'ASIAEXAMPLEUSERGROOT'),
  {
    type: 'FederatedUser',
    principalId: `${account}:erin`,
    arn: `arn:aws:sts::${account}:federated-user/erin`,
    accountId: account,
    accessKeyId: 'ASIAEXAMPLEFEDERATED',
    sessionContext: { sessionIssuer: { type: 'IAMUser', arn: `arn:aws:iam::${account}:user/broker` } },
  },
  { type: 'SAMLUser', principalId: 'EXAMPLE:frank', userName: 'frank', identityProvider: 'EXAMPLE' },
  { type: 'WebIdentityUser', principalId: 'cognito:EXAMPLE:grace', userName: 'grace', identityProvider: 'EXAMPLE' },
  {
    type: 'IdentityCenterUser',
    accountId: account,
    onBehalfOf: { userId: 'example', identityStoreArn: 'arn:example' },
  },
  { type: 'AWSAccount', principalId: 'AIDAEXAMPLEOTHER', accountId: '444455556666' },
  { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' },
  { type: 'AWSService', invokedBy: 'delivery.logs.amazonaws.com' },
  { type: 'Unknown', accountId: account, arn: '' },
];
