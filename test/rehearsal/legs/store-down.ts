import assert from 'node:assert/strict';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { messagesIn } from '../aws/queue';
import { eventually } from '../eventually';
import type { Leg } from '../leg';
import { findingsHeard } from '../listener';
import { others, rootLogin, signInEvent } from '../records';
import { activityIsDone, deployed, messagesMailed, type Stage } from '../stage';

/** Twice beats never: while the table refuses everything people are told, and afterwards it is recorded after all. */
export const storeDown: Leg = {
  name: 'the table is denied',
  async run(stage) {
    const login = rootLogin(others[3]);
    await stage.door.whileFailing({ 'dynamodb:*': { code: 'AccessDeniedException' } }, async () => {
      await stage.door.putEvents(signInEvent(login));
      await eventually('The mail without a store', async () =>
        (await messagesMailed(stage)).some(({ body }) => body.includes(login.eventID)),
      );
    });

    await eventually('The record after the repair', () => isStored(stage, login.eventID), 60);
    await eventually('The end of the work', () => activityIsDone(stage));
    const findings = (await findingsHeard(stage)).filter(({ id }) => id.endsWith(login.eventID));
    assert.equal(findings[0]?.recorded, false, 'the first telling does not say that it was not recorded');
    assert.equal(findings.at(-1)?.recorded, true, 'nobody was told that it is recorded now');
    const { outputs } = await deployed(stage);
    const letters = await messagesIn(stage.emulator.endpoint, outputs.ActivityDeadLetterQueueUrl);
    assert(!letters.some(({ Body }) => Body.includes(login.eventID)), 'the message ended in the dead letters');

    return [
      'the mail arrives while the table is denied (recorded: false)',
      'afterwards it is recorded, nothing is lost',
    ];
  },
};

async function isStored(stage: Stage, eventId: string): Promise<boolean> {
  const { outputs } = await deployed(stage);
  const { Items } = await stage.clients.dynamoDb.send(new ScanCommand({ TableName: outputs.FindingsTableName }));
  return (Items ?? []).some((item) => item['pk']?.S?.endsWith(eventId));
}
