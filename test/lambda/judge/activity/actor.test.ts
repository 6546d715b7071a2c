import { actorOf } from '../../../../lambda/judge/activity/actor';
import { backgroundActors } from '../../../../lambda/judge/activity/background-actors';
import { aRootRecord, eventOf, type CloudTrailJson } from '../../../support/cloudtrail';

const root = {
  type: 'Root',
  arn: 'arn:aws:iam::111122223333:root',
  accountId: '111122223333',
  accessKeyId: 'ASIAEXAMPLE',
};
const signin = { eventSource: 'signin.amazonaws.com', eventType: 'AwsConsoleSignIn' };

const cases: readonly [what: string, identity: CloudTrailJson, changes: CloudTrailJson, actor: string][] = [
  ['root at the console', root, {}, 'root-user'],
  ['root with a temporary key that says nothing more', root, { sessionCredentialFromConsole: undefined }, 'root-user'],
  ['root without an arn', { ...root, arn: undefined }, {}, 'root-user'],
  ['root of GovCloud', { ...root, arn: 'arn:aws-us-gov:iam::111122223333:root' }, {}, 'root-user'],
  ['an arn of root without a type', { ...root, type: undefined }, {}, 'root-user'],
  [
    'an arn of root in another partition, without a type',
    { type: '', arn: 'arn:aws-us-gov:iam::111122223333:root' },
    {},
    'root-user',
  ],
  [
    'the account as a whole, which AWS also writes as root',
    { type: 'AWSAccount', arn: 'arn:aws:iam::111122223333:root' },
    {},
    'other-principal',
  ],
  ['an arn of root under the type of a user', { ...root, type: 'IAMUser' }, {}, 'root-user'],
  ['an arn of root under a type that is not known', { ...root, type: 'SomethingNew' }, {}, 'root-user'],
  [
    'an arn of root under the type of a role that claims AssumeRoot',
    { ...root, type: 'AssumedRole', sessionContext: { assumedRoot: 'true' } },
    {},
    'root-user',
  ],
  ['an arn of root under a service', { ...root, type: 'AWSService' }, {}, 'aws-service'],
  ['an arn that only ends like it', { arn: 'x:arn:aws:iam::111122223333:root' }, {}, 'other-principal'],
  ['an arn that only begins like it', { arn: 'arn:aws:iam::111122223333:rooted' }, {}, 'other-principal'],
  [
    'a federated user whom root let in',
    {
      type: 'FederatedUser',
      arn: 'arn:aws:sts::111122223333:federated-user/b',
      sessionContext: { sessionIssuer: { type: 'Root' } },
    },
    {},
    'root-user',
  ],
  [
    'a key of nobody, through a service: whoever has the key is behind it',
    { accountId: '111122223333', accessKeyId: 'ASIAEXAMPLE', invokedBy: 'billingconsole.amazonaws.com' },
    {},
    'unidentified',
  ],
  [
    'nobody, through a service',
    { accountId: '111122223333', invokedBy: 'billingconsole.amazonaws.com' },
    {},
    'aws-service',
  ],
  ['a session of AssumeRoot', { ...root, sessionContext: { assumedRoot: 'true' } }, {}, 'root-session'],
  [
    'a session that claims AssumeRoot with a long-lived key',
    { ...root, accessKeyId: 'AKIAEXAMPLE', sessionContext: { assumedRoot: 'true' } },
    {},
    'root-user',
  ],
  [
    'a console before 2020',
    { ...root, invokedBy: 'signin.amazonaws.com' },
    { sessionCredentialFromConsole: undefined },
    'root-user',
  ],
  [
    'the other console before 2020',
    { ...root, invokedBy: 'console.amazonaws.com' },
    { sessionCredentialFromConsole: undefined },
    'root-user',
  ],
  [
    'root by way of CloudFormation',
    { ...root, invokedBy: 'cloudformation.amazonaws.com' },
    { sessionCredentialFromConsole: undefined },
    'root-user',
  ],
  [
    'auto scaling at work for root',
    { ...root, invokedBy: 'autoscaling.amazonaws.com' },
    { sessionCredentialFromConsole: undefined },
    'aws-service',
  ],
  ['auto scaling while root is at the console', { ...root, invokedBy: 'autoscaling.amazonaws.com' }, {}, 'root-user'],
  [
    'auto scaling with a long-lived key of root',
    { ...root, accessKeyId: 'AKIAEXAMPLE', invokedBy: 'autoscaling.amazonaws.com' },
    { sessionCredentialFromConsole: undefined },
    'root-user',
  ],
  ['a service event under root', root, { eventType: 'AwsServiceEvent' }, 'aws-service'],
  ['a service as itself', { type: 'AWSService', invokedBy: 'ec2.amazonaws.com' }, {}, 'aws-service'],
  ['a service that names nobody', { invokedBy: 'AWS Internal' }, {}, 'aws-service'],
  [
    'a console that names nobody',
    { accountId: '111122223333', accessKeyId: '' },
    { eventSource: 'billingconsole.amazonaws.com' },
    'unidentified',
  ],
  ['nobody at the old console', { invokedBy: 'signin.amazonaws.com' }, {}, 'unidentified'],
  ['an arn of a user without a type', { arn: 'arn:aws:iam::111122223333:user/groot' }, {}, 'other-principal'],
  ['a role', { type: 'AssumedRole', sessionContext: { sessionIssuer: { type: 'Role' } } }, {}, 'other-principal'],
  [
    'a user who has the path and name of root',
    { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/:root', userName: 'root' },
    {},
    'other-principal',
  ],
  [
    'an external directory',
    { ...root, arn: '' },
    { ...signin, eventName: 'ExternalIdPDirectoryLogin' },
    'other-principal',
  ],
  ['an external directory with root itself', root, { ...signin, eventName: 'ExternalIdPDirectoryLogin' }, 'root-user'],
  ['a call that only borrows that name', { ...root, arn: '' }, { eventName: 'ExternalIdPDirectoryLogin' }, 'root-user'],
  [
    'a password recovery by nobody named',
    { accountId: '111122223333' },
    { ...signin, eventName: 'PasswordRecoveryCompleted' },
    'root-user',
  ],
  [
    'a password recovery in China',
    { type: 'IAMUser' },
    { ...signin, eventName: 'PasswordRecoveryCompleted', awsRegion: 'cn-north-1' },
    'other-principal',
  ],
  [
    'a call that only borrows that name too',
    { type: 'IAMUser' },
    { eventName: 'PasswordRecoveryCompleted' },
    'other-principal',
  ],
];

describe('who is really acting', () => {
  it.each(cases)('%s', (_, userIdentity, changes, actor) => {
    expect(actorOf(eventOf(aRootRecord({ ...changes, userIdentity })))).toBe(actor);
  });

  it('has a source for every background actor', () => {
    expect(backgroundActors.every(({ source, does }) => source.startsWith('https://') && does !== '')).toBe(true);
    expect(backgroundActors.map(({ service }) => service)).toContain('autoscaling.amazonaws.com');
  });
});
