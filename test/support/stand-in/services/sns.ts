import { asked, type Operations } from '../desk';
import type { State } from '../state';

export const sns: Operations = {
  ListSubscriptionsByTopic: ({ state: { subscriptions } }, call) => {
    const TopicArn = asked(call, 'TopicArn');
    return {
      Subscriptions: subscriptions.map(({ protocol, endpoint, state }, index) => ({
        SubscriptionArn: subscriptionArn(state, TopicArn, index),
        Protocol: protocol,
        Endpoint: endpoint,
        TopicArn,
      })),
    };
  },
  /** What was published can be read from the calls. */
  Publish: () => ({ MessageId: '2f6c0000-0000-4000-8000-000000000001' }),
};

function subscriptionArn(state: State['subscriptions'][number]['state'], topicArn: string, index: number): string {
  switch (state) {
    case 'confirmed':
      return `${topicArn}:${index}`;
    case 'pending':
      return 'PendingConfirmation';
    case 'deleted':
      return 'Deleted';
  }
}
