import assert from 'node:assert/strict';
import { DescribeStackEventsCommand, ListStackResourcesCommand } from '@aws-sdk/client-cloudformation';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { ListTopicsCommand } from '@aws-sdk/client-sns';
import type { Leg } from '../leg';
import { deployed, names, type Stage } from '../stage';

/** Without any configuration, as somebody does who only wants it gone. */
export const destroy: Leg = {
  name: 'destroy',
  async run(stage) {
    const { outputs, stackArn } = await deployed(stage);
    const { StackResourceSummaries } = await stage.clients.cloudFormation.send(
      new ListStackResourcesCommand({ StackName: names.stack }),
    );
    const built = (StackResourceSummaries ?? []).length;

    await stage.cdk.destroy({});

    const kept = await keptTypes(stage, stackArn);
    assert.deepEqual(kept, ['AWS::DynamoDB::Table'], 'what stays is not exactly the findings table');
    const { Items } = await stage.clients.dynamoDb.send(new ScanCommand({ TableName: outputs.FindingsTableName }));
    assert((Items ?? []).length > 0, 'the findings are gone');
    const { Topics } = await stage.clients.sns.send(new ListTopicsCommand());
    assert.deepEqual(Topics ?? [], [], 'topics were left behind');

    return [`of ${built} resources only the findings table stays, with its ${(Items ?? []).length} items`];
  },
};

async function keptTypes({ clients }: Stage, stackArn: string): Promise<string[]> {
  const { StackEvents } = await clients.cloudFormation.send(new DescribeStackEventsCommand({ StackName: stackArn }));
  const skipped = (StackEvents ?? []).filter(({ ResourceStatus }) => ResourceStatus === 'DELETE_SKIPPED');
  return skipped.map(({ ResourceType }) => ResourceType ?? '').sort();
}
