import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { ConfirmSubscriptionCommand } from '@aws-sdk/client-sns';
import { eventually } from '../eventually';
import type { Leg } from '../leg';
import { findingsHeard } from '../listener';
import { rootLogin, signInEvent, stackDeployed, subscriptionConfirmed, viaCloudTrail } from '../records';
import { deployed, messagesMailed, names, type Stage } from '../stage';

/** Time in which a second message would have come. */
const quiet = 3000;

/** While nobody has confirmed and Slack's webhook does not live, findings wait; then one message tells all. */
export const welcome: Leg = {
  name: 'somebody confirms later',
  async run(stage) {
    const { stackArn, outputs } = await deployed(stage);
    stage.slack.setAlive(false);
    await stage.door.putEvents(stackDeployed(stackArn));
    await eventually('A review after the deployment', async () =>
      (await findingsHeard(stage)).some(({ kind }) => kind !== 'activity'),
    );
    const login = rootLogin();
    await stage.door.putEvents(signInEvent(login));
    await eventually('The sign-in as JSON', async () =>
      (await findingsHeard(stage)).some(({ id }) => id.endsWith(login.eventID)),
    );
    await sleep(quiet);
    assert.deepEqual(await messagesMailed(stage), [], 'somebody was mailed before confirming');

    stage.slack.setAlive(true);
    await confirm(stage, outputs.AlertsTopicArn);

    const first = await eventually('The welcome message', async () => (await messagesMailed(stage))[0]);
    assert.match(first.subject, /^Rootwatch is watching .+: 1 alert waited/);
    assert.match(
      first.body.replaceAll(/\s+/g, ' '),
      /WHILE NOBODY LISTENED - .+: \[critical\] root signed in without MFA from 203\.0\.113\.9\./,
      'the message does not tell of the sign-in that waited',
    );
    await sleep(quiet);
    assert.equal((await messagesMailed(stage)).length, 1, 'more than the welcome message was mailed');

    return [
      'the account is judged after the deployment',
      'findings wait while nobody listens',
      'one welcome message after the confirmation tells of them',
    ];
  },
};

/** As the person does: with the token of the mail, so that nobody can unsubscribe by a click. */
async function confirm({ door, clients }: Stage, topicArn: string): Promise<void> {
  const asked = (await door.mails()).find((mail) => mail.kind === 'confirmation' && mail.to === names.email);
  assert(asked?.kind === 'confirmation', 'nobody was asked to confirm');
  await clients.sns.send(
    new ConfirmSubscriptionCommand({ TopicArn: topicArn, Token: asked.token, AuthenticateOnUnsubscribe: 'true' }),
  );
  await door.putEvents(viaCloudTrail('aws.sns', subscriptionConfirmed(topicArn)));
}
