import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { runPlan } from '../../../bin/commands/planned-use/run-plan';
import { awsError } from '../../support/asking';
import { DeployedStandIn, ourOutputs } from '../../support/deployed-stand-in';

const here = { stackName: 'Rootwatch' };
const deployed = new DeployedStandIn();

beforeEach(() => {
  deployed.begin();
});

describe('what needs a deployment', () => {
  it.each([
    [
      'there is no stack',
      () =>
        deployed.cloudFormation
          .on(DescribeStacksCommand)
          .rejects(awsError('ValidationError', 400, 'Stack does not exist')),
      "There is no stack 'Rootwatch' in us-east-1.",
    ],
    [
      'the stack may not be read',
      () => deployed.cloudFormation.on(DescribeStacksCommand).rejects(awsError('AccessDenied', 403)),
      'cloudformation:DescribeStacks was refused by AWS (AccessDenied): the deployment cannot be found.',
    ],
    [
      'the stack is not ours',
      () => {
        deployed.tells({ ...ourOutputs, FindingsTableName: '' });
      },
      "The stack 'Rootwatch' has no output FindingsTableName: it is not Rootwatch's, or not complete.",
    ],
    [
      'AWS does not say who asks',
      () => deployed.sts.on(GetCallerIdentityCommand).rejects(awsError('ExpiredToken', 403)),
      'The account is not known: sts:GetCallerIdentity was refused by AWS (ExpiredToken). Check the AWS credentials.',
    ],
  ])('ends in a sentence when %s', async (_, happens, message) => {
    happens();

    await expect(runPlan({ ...here, reason: 'x' })).rejects.toThrow(message);
    expect(deployed.table.items.size).toBe(0);
  });

  it('ends in a sentence when the table may not be written', async () => {
    deployed.table.failure = awsError('AccessDeniedException', 400);

    await expect(runPlan({ ...here, reason: 'x' })).rejects.toThrow('Table findings did not save plan/');
    expect(deployed.published('alerts')).toEqual([]);
  });
});
