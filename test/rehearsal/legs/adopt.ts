import assert from 'node:assert/strict';
import { ListTablesCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Leg } from '../leg';
import { deployed, deployment, type Stage } from '../stage';

/** The logical id that README tells people to type; a test holds both to the template. */
export const tableId = 'FindingsTableBD064B5B';

/** A later deployment takes the table over that an earlier one has left, as README says. */
export const adopt: Leg = {
  name: 'adopt the kept table',
  async run(stage) {
    const kept = await tables(stage);
    assert.equal(kept.length, 1, 'not exactly one table was kept');
    const [TableName = ''] = kept;
    const before = await itemsIn(stage, TableName);

    await stage.cdk.import(deployment, { [tableId]: { TableName } });
    await stage.cdk.deploy(deployment);

    const { outputs } = await deployed(stage);
    assert.equal(outputs.FindingsTableName, TableName, 'the deployment made a table of its own');
    assert.deepEqual(await tables(stage), kept, 'there is a second table');
    assert((await itemsIn(stage, TableName)) >= before, 'findings were lost');

    return ['cdk import and cdk deploy take the kept table over', `its ${before} items are still there`];
  },
};

async function tables({ clients }: Stage): Promise<readonly string[]> {
  const { TableNames } = await clients.dynamoDb.send(new ListTablesCommand());
  return TableNames ?? [];
}

async function itemsIn({ clients }: Stage, TableName: string): Promise<number> {
  const { Items } = await clients.dynamoDb.send(new ScanCommand({ TableName }));
  return (Items ?? []).length;
}
