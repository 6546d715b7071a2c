import assert from 'node:assert/strict';
import { messagesIn } from '../aws/queue';
import { eventually } from '../eventually';
import type { Leg } from '../leg';
import { findingsHeard } from '../listener';
import { others, poison, rootLogin, signInEvent } from '../records';
import { activityIsDone, deployed, messagesMailed, type Stage } from '../stage';

/** A record that nobody can read is told once and kept whole; its neighbours do not suffer. */
export const poisonMessage: Leg = {
  name: 'a record nobody can read',
  async run(stage) {
    const [before, bad, after] = [rootLogin(others[1]), poison(), rootLogin(others[2])];
    await stage.door.putEvents(signInEvent(before), signInEvent(bad), signInEvent(after));

    const letters = await eventually('The dead letter', () => deadLettersWith(stage, bad.marker), 60);
    await eventually('The end of the work', () => activityIsDone(stage));
    assert.equal(letters.length, 1);
    const letter: unknown = JSON.parse(letters[0]?.Body ?? '');
    assert.deepEqual(detailOf(letter), bad, 'the dead letter is not whole');

    const unreadable = (await findingsHeard(stage)).filter(({ detection }) => detection === 'unreadable-event');
    assert.equal(unreadable.length, 1, 'not exactly one unreadable-event was published');
    const mails = await messagesMailed(stage);
    for (const { eventID } of [before, after]) {
      assert.equal(mails.filter(({ body }) => body.includes(eventID)).length, 1, 'a neighbour was not mailed once');
    }
    return [
      'one unreadable-event',
      'the message rests whole in the dead letters',
      'its neighbours are told, once each',
    ];
  },
};

async function deadLettersWith({ emulator, ...stage }: Stage, marker: string) {
  const { outputs } = await deployed({ emulator, ...stage });
  const letters = await messagesIn(emulator.endpoint, outputs.ActivityDeadLetterQueueUrl);
  const found = letters.filter(({ Body }) => Body.includes(marker));
  return found.length > 0 && found;
}

function detailOf(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'detail' in event ? event.detail : undefined;
}
