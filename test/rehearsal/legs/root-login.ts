import assert from 'node:assert/strict';
import { eventually } from '../eventually';
import type { Leg } from '../leg';
import { findingsHeard } from '../listener';
import { others, rootLogin, signInEvent } from '../records';
import { activityIsDone, messagesMailed, type Stage } from '../stage';

/** One sign-in, which the bus delivers twice as it may, reaches people and machines once each. */
export const rootLoginArrives: Leg = {
  name: 'root signs in',
  async run(stage) {
    const login = rootLogin(others[0]);
    const begun = performance.now();
    await stage.door.putEvents(signInEvent(login));
    await stage.door.putEvents(signInEvent(login));

    await eventually('The mail', async () => (await heard(stage, login.eventID)).mails.length > 0);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    await eventually('The Slack message', async () => (await heard(stage, login.eventID)).slack.length > 0);
    await eventually('The end of the work', () => activityIsDone(stage));

    const { mails, slack, findings } = await heard(stage, login.eventID);
    assert.deepEqual(
      [mails.length, slack.length, findings.length],
      [1, 1, 1],
      'mail, Slack and JSON did not each arrive once',
    );
    assert.match(mails[0]?.subject ?? '', /^\[critical\] .*root signed in without MFA from 203\.0\.113\.9/);
    assert.doesNotMatch(mails[0]?.body ?? '', /[{}]/, 'the mail shows raw JSON');
    assert.equal(findings[0]?.recorded, true);

    return [
      `mail ${seconds} s after the deed, in its own words`,
      'the same in Slack and as JSON',
      'each once, though sent twice',
    ];
  },
};

async function heard(stage: Stage, eventId: string) {
  return {
    mails: (await messagesMailed(stage)).filter(({ body }) => body.includes(eventId)),
    slack: stage.slack.messages.filter((message) => message.includes(eventId)),
    findings: (await findingsHeard(stage)).filter(({ id }) => id.endsWith(eventId)),
  };
}
