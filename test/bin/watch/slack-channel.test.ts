import { slackChannelFor } from '../../../bin/commands/watch/tell/slack-channel';
import { channelSteps } from '../../../lambda/judge/posture/channel-steps';
import { known } from '../../../lambda/domain/fact';
import { slackChannel } from '../../../lambda/observe/channels';
import { slackStandIn, type SlackStandIn } from '../../support/slack-stand-in';

let slack: SlackStandIn;

afterEach(async () => {
  await slack.stop();
});

const mend =
  'Make a new incoming webhook in Slack, give its address in the environment variable ROOTWATCH_SLACK_WEBHOOK, and start rootwatch watch again.';

async function aChannelWhoseWebhookIsGone() {
  slack = await slackStandIn([{ status: 404, body: 'no_service' }]);
  const notAsked = (): never => {
    throw new Error('SSM was asked for a webhook of the environment.');
  };
  const channel = slackChannelFor({ address: slack.address }, notAsked);
  if (channel === null) throw new Error('There is no channel.');
  return channel;
}

describe('a webhook of the environment variable that is gone', () => {
  it('is mended where it was given, and says nothing of a parameter', async () => {
    const channel = await aChannelWhoseWebhookIsGone();

    const gone = slackChannel(await channel.probe());

    const { expected, unexpected } = channelSteps({ deployed: true, channels: known([gone]) });
    expect(expected).toEqual([mend]);
    expect(unexpected.join(' ')).not.toMatch(/parameter/i);
  });

  it('says so to whoever sends', async () => {
    const channel = await aChannelWhoseWebhookIsGone();

    await expect(channel.send({ text: 'root signed in', blocks: [] })).rejects.toThrow(
      `Slack says that the webhook is gone (404 no_service). ${mend}`,
    );
  });
});
