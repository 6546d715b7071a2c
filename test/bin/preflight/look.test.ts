import { CloudTrailClient, DescribeTrailsCommand } from '@aws-sdk/client-cloudtrail';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { AccountClient } from '@aws-sdk/client-account';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { mockClient } from 'aws-sdk-client-mock';
import { clientsFor } from '../../../bin/aws/clients';
import { look, type Look } from '../../../bin/commands/preflight/look';
import { awsError, callerArn } from '../../support/asking';

const ssm = mockClient(SSMClient);
const sts = mockClient(STSClient);
const cloudTrail = mockClient(CloudTrailClient);
const others = [mockClient(AccountClient), mockClient(IAMClient), mockClient(OrganizationsClient)];

beforeEach(() => {
  for (const client of [ssm, sts, cloudTrail, ...others]) client.reset();
  for (const client of others) client.rejects(awsError('AccessDenied', 403));
  sts.on(GetCallerIdentityCommand).resolves({ Account: '111122223333', Arn: callerArn });
  ssm.on(GetParameterCommand, { Name: '/cdk-bootstrap/hnb659fds/version' }).resolves({ Parameter: { Value: '30' } });
  cloudTrail.on(DescribeTrailsCommand).resolves({ trailList: [] });
});

const looking = (): Promise<Look> =>
  look(clientsFor({ region: 'us-east-1' }, process.env), () => new Date('2026-11-21T03:00:00Z'));

describe('the look before the first deployment', () => {
  it('reads who asks, the bootstrap and the trails', async () => {
    expect(await looking()).toMatchObject({
      region: 'us-east-1',
      caller: { accountId: '111122223333' },
      bootstrap: { known: true, value: '30' },
      trails: { known: true, value: [] },
    });
  });

  it('knows that a region is not bootstrapped', async () => {
    ssm.on(GetParameterCommand).rejects(new ParameterNotFound({ message: 'not found', $metadata: {} }));

    expect((await looking()).bootstrap).toMatchObject({ known: true, value: null });
  });

  it('keeps what it could learn when the rest is refused', async () => {
    sts.on(GetCallerIdentityCommand).rejects(awsError('ExpiredToken', 403));
    ssm
      .on(GetParameterCommand)
      .rejects(awsError('AccessDeniedException', 400, 'with an explicit deny in a service control policy'));

    const { caller, profile, bootstrap, trails } = await looking();

    expect(caller).toContain('ExpiredToken');
    expect(profile).toBeNull();
    expect(bootstrap.known ? '' : bootstrap.reason).toContain('service control policy');
    expect(trails.known).toBe(true);
  });
});
