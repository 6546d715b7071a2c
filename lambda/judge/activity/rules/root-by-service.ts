import { isRootIdentity } from '../actor';
import type { Detection } from '../detection';
import { lookBack, needRootLess, takeRootBack } from '../steps';
import { callOf } from '../wording';

/** AWS acting by itself under root's name: a service event, or a service that works in the background for what root set up. */
export const rootByService: Detection = {
  id: 'root-by-service',
  severity: 'info',
  verdict: 'record',
  title: 'An AWS service acted under the name of root',
  controls: {},
  match: ({ event, actor }) => {
    if (actor !== 'aws-service' || !isRootIdentity(event.identity)) return null;
    const how =
      event.eventType === 'AwsServiceEvent'
        ? 'an event of the service itself'
        : 'a service that works in the background';
    return { reason: `${callOf(event)} is ${how}: nobody was signed in` };
  },
  nextSteps: (context) => ({
    expected: ['Nothing to do now: the service does what it was once told to.', needRootLess(context)],
    unexpected: [
      'Find what the service works for (an Auto Scaling group, a load balancer) and who made it: the event is linked here.',
      lookBack(context),
      `Did root make it, and nobody of yours? ${takeRootBack(context)}`,
    ],
  }),
};
