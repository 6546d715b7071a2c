import assert from 'node:assert/strict';
import { DescribeContinuousBackupsCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { region } from '../aws/account';
import type { Leg } from '../leg';
import { subscribeListener } from '../listener';
import { deployed, deployment, type Stage } from '../stage';

export const deploy: Leg = {
  name: 'deploy',
  essential: true,
  async run(stage) {
    await stage.cdk.deploy(deployment);

    const { stackArn, outputs } = await deployed(stage);
    assert.match(stackArn, new RegExp(`:${region}:`), 'the stack is not in its home region');
    await tableIsKeptSafe(stage, outputs.FindingsTableName);
    await subscribeListener(stage, outputs.FindingsTopicArn);

    return [
      `the stack is in ${region} whatever the default region is`,
      'the outputs are there',
      'findings expire and can be restored',
    ];
  },
};

export const deployAgain: Leg = {
  name: 'deploy again',
  async run({ cdk }) {
    assert.match(await cdk.deploy(deployment), /no changes/i, 'the second deployment changed something');

    return ['a second deployment finds no changes'];
  },
};

async function tableIsKeptSafe({ clients }: Stage, table: string): Promise<void> {
  const { TimeToLiveDescription } = await clients.dynamoDb.send(new DescribeTimeToLiveCommand({ TableName: table }));
  assert.equal(TimeToLiveDescription?.AttributeName, 'expiresAt', 'old activity does not expire');
  const { ContinuousBackupsDescription } = await clients.dynamoDb.send(
    new DescribeContinuousBackupsCommand({ TableName: table }),
  );
  const recovery = ContinuousBackupsDescription?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus;
  assert.equal(recovery, 'ENABLED', 'the table cannot be restored to a point in time');
}
