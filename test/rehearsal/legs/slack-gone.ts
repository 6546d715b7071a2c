import assert from 'node:assert/strict';
import { eventually } from '../eventually';
import type { Leg } from '../leg';
import { findingsHeard } from '../listener';
import { messagesMailed, type Stage } from '../stage';
import { review } from './posture';

/** A dead channel looks like a quiet one: the review notices, and the mail, which still works, says so. */
export const slackGone: Leg = {
  name: 'Slack loses its webhook',
  async run(stage) {
    const before = (await messagesMailed(stage)).length;
    const newMails = async () => (await messagesMailed(stage)).slice(before);

    stage.slack.setAlive(false);
    await review(stage);
    const alarm = await eventually('The mail about Slack', async () => (await newMails())[0]);
    assert.match(alarm.body, /Slack/);
    assert.equal((await channelFinding(stage))?.status, 'open');

    stage.slack.setAlive(true);
    await review(stage);
    const repaired = await eventually('The mail about the repair', async () => (await newMails())[1]);
    assert.match(repaired.subject, /^\[resolved\] /);

    return [
      'alert-channel-confirmed names the webhook that answers 404, by mail',
      'and is resolved when it lives again',
    ];
  },
};

async function channelFinding(stage: Stage) {
  return (await findingsHeard(stage)).findLast(({ detection }) => detection === 'alert-channel-confirmed');
}
