import type { Detection } from '../detection';
import { rootCalled } from '../root-call';
import { lookBack, needRootLess, somebodyIsRoot, takeRootBack } from '../steps';

/** Opening a service's console as root makes such a role; only that service can use it. */
export const rootServiceLinkedRole: Detection = {
  id: 'root-service-linked-role',
  severity: 'low',
  verdict: 'record',
  title: 'Root user made a service-linked role',
  controls: { 'cis-7.0': ['2.7'] },
  match: (deed) =>
    rootCalled(deed, 'iam', 'CreateServiceLinkedRole')
      ? { reason: 'CreateServiceLinkedRole went through: only the AWS service itself can use such a role' }
      : null,
  nextSteps: (context) => ({
    expected: [
      'Nothing to do: the console makes such a role when a service is opened for the first time.',
      needRootLess(context),
    ],
    unexpected: [`The role is harmless, but ${somebodyIsRoot(context)}. ${takeRootBack(context)}`, lookBack(context)],
  }),
};
