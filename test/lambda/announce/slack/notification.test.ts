import { findingBlocks } from '../../../../lambda/announce/slack/blocks';
import { slackMessageOf } from '../../../../lambda/announce/slack/notification';
import { welcomeBlocks } from '../../../../lambda/announce/slack/welcome-blocks';
import { aRootLoginFinding } from '../../../support/findings';

const presentation = { whoToAsk: null, timeZone: 'UTC' };

describe('what a topic hands to Slack', () => {
  it('is a finding from the findings topic', () => {
    const notification = {
      Message: JSON.stringify(aRootLoginFinding()),
      MessageAttributes: { kind: { Value: 'activity' } },
    };

    expect(slackMessageOf(notification, presentation)).toEqual(findingBlocks(aRootLoginFinding(), presentation));
  });

  it('is the welcome from the alerts topic', () => {
    const notification = {
      Subject: 'Rootwatch is watching payments',
      Message: 'Nothing to fix.',
      MessageAttributes: { messageType: { Value: 'welcome' } },
    };

    expect(slackMessageOf(notification, presentation)).toEqual(
      welcomeBlocks({ subject: 'Rootwatch is watching payments', body: 'Nothing to fix.' }),
    );
  });

  it('is refused when it is neither', () => {
    expect(() => slackMessageOf({ Message: 'ALARM: "dead letters"' }, presentation)).toThrow(/no finding/);
  });
});
