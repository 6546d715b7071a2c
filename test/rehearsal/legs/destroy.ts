import assert from 'node:assert/strict';
import {
  DescribeStackEventsCommand,
  ListStackResourcesCommand,
  type StackResourceSummary,
} from '@aws-sdk/client-cloudformation';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { listings, parts } from '../aws/inventory';
import type { Leg } from '../leg';
import { deployed, names, type Stage } from '../stage';

const table = 'AWS::DynamoDB::Table';

/** Without any configuration, as somebody does who only wants it gone. */
export const destroy: Leg = {
  name: 'destroy',
  async run(stage) {
    const { outputs, stackArn } = await deployed(stage);
    const built = await resourcesOf(stage);
    assert.deepEqual(await missing(stage, built), [], 'what was built is not found, so that nothing could be missed');

    await stage.cdk.destroy({});

    assert.deepEqual(await keptTypes(stage, stackArn), [table], 'what stays is not exactly the findings table');
    const gone = await missing(stage, built);
    const left = looked(built).filter(({ LogicalResourceId: id = '' }) => !gone.includes(id));
    assert.deepEqual(
      left.map(({ PhysicalResourceId }) => PhysicalResourceId),
      [outputs.FindingsTableName],
      'something else was left behind',
    );
    const { Items } = await stage.clients.dynamoDb.send(new ScanCommand({ TableName: outputs.FindingsTableName }));
    assert((Items ?? []).length > 0, 'the findings are gone');

    return [
      `of ${built.length} resources only the findings table stays, with its ${(Items ?? []).length} items`,
      `looked for each ${[...new Set(looked(built).map(nameOfType))].sort().join(', ')}`,
    ];
  },
};

async function resourcesOf({ clients }: Stage): Promise<readonly StackResourceSummary[]> {
  const { StackResourceSummaries } = await clients.cloudFormation.send(
    new ListStackResourcesCommand({ StackName: names.stack }),
  );
  return StackResourceSummaries ?? [];
}

/** All but what has no life of its own. */
function looked(resources: readonly StackResourceSummary[]): readonly StackResourceSummary[] {
  return resources.filter(({ ResourceType = '' }) => !parts.includes(ResourceType));
}

/** The logical ids of those that do not exist. A type that nobody can list is a miss of the leg. */
async function missing({ emulator, clients }: Stage, built: readonly StackResourceSummary[]): Promise<string[]> {
  const found = new Map<string, readonly string[]>();
  for (const type of new Set(looked(built).map(({ ResourceType = '' }) => ResourceType))) {
    const list = listings[type];
    assert(list !== undefined, `nothing lists what there is of ${type}: say it in aws/inventory.ts`);
    found.set(type, await list({ endpoint: emulator.endpoint, clients }));
  }
  return looked(built)
    .filter(({ ResourceType = '', PhysicalResourceId = '' }) => !found.get(ResourceType)?.includes(PhysicalResourceId))
    .map(({ LogicalResourceId = '' }) => LogicalResourceId);
}

/** `queue` for `AWS::SQS::Queue`. */
function nameOfType({ ResourceType = '' }: StackResourceSummary): string {
  return ResourceType.slice(ResourceType.lastIndexOf(':') + 1)
    .replaceAll(/(?<=[a-z])[A-Z]/g, ' $&')
    .toLowerCase();
}

async function keptTypes({ clients }: Stage, stackArn: string): Promise<string[]> {
  const { StackEvents } = await clients.cloudFormation.send(new DescribeStackEventsCommand({ StackName: stackArn }));
  const skipped = (StackEvents ?? []).filter(({ ResourceStatus }) => ResourceStatus === 'DELETE_SKIPPED');
  return skipped.map(({ ResourceType }) => ResourceType ?? '').sort();
}
