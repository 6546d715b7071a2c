import type { StepContext } from './detection';
import { lookBack, placeAndTime, takeRootBack } from './steps';

/** How to stop whoever it was: root, a session on it, another user or role, or a service. */
export function stopWhoever(context: StepContext): string {
  switch (context.actor) {
    case 'other-principal':
      return stopTheCaller(context);
    case 'aws-service':
      return 'An AWS service did it: find for whom it works and who set it up (the event is linked here), and stop that.';
    case 'root-user':
    case 'root-session':
    case 'unidentified':
      return takeRootBack(context);
  }
}

/** Not root: whoever it was has rights that allow it. */
function stopTheCaller({ foreignAccount }: StepContext): string {
  if (foreignAccount !== null)
    return `It was a user or role of account ${foreignAccount}: ask its owner, and take back what that account may do here.`;
  return 'It was not root: find the user or role that called and whoever used it (Who names it). IAM, that role, Revoke sessions, "Revoke active sessions"; of a user, deactivate its access keys and password.';
}

/** Where to see what else whoever it was did. */
export function lookBackAtWhoever(context: StepContext): string {
  if (context.actor !== 'other-principal' && context.actor !== 'aws-service') return lookBack(context);
  return `Look at what the same caller did around then: ${placeAndTime(context)}, by the user name or access key of this event. Then the other regions that you use.`;
}
