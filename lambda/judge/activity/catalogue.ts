import type { Detection } from './detection';
import { rootAccessKeyCreated } from './rules/root-access-key-created';
import { rootAccessKeyUsed } from './rules/root-access-key-used';
import { rootAction } from './rules/root-action';
import { rootActionDenied } from './rules/root-action-denied';
import { rootByService } from './rules/root-by-service';
import { rootLogin } from './rules/root-login';
import { rootLoginDeniedByPolicy } from './rules/root-login-denied-by-policy';
import { rootLoginFailed } from './rules/root-login-failed';
import { rootLoginFailedAtMfa } from './rules/root-login-failed-at-mfa';
import { rootLoginWithoutMfa } from './rules/root-login-without-mfa';
import { rootMfaDeactivated } from './rules/root-mfa-deactivated';
import { rootRead } from './rules/root-read';
import { unreadableEvent } from './rules/unreadable-event';

/** Every detection. The order of this list is the order of precedence: the first that matches wins. */
export const detections: readonly Detection[] = [
  unreadableEvent,
  // Nobody acted: AWS did.
  rootByService,
  // Sign-ins that failed, the most telling first.
  rootLoginDeniedByPolicy,
  rootLoginFailedAtMfa,
  rootLoginFailed,
  // What went through and has a name.
  rootLoginWithoutMfa,
  rootLogin,
  rootAccessKeyCreated,
  rootMfaDeactivated,
  // A long-lived key, whatever was done with it and whether or not it worked; then whatever else did not work.
  rootAccessKeyUsed,
  rootActionDenied,
  // The rest.
  rootRead,
  rootAction,
];

const byId = new Map(detections.map((detection) => [detection.id, detection]));

/** @throws Error when no detection has this id. */
export function detectionOf(id: string): Detection {
  const detection = byId.get(id);
  if (detection === undefined)
    throw new Error(`There is no detection '${id}'. The catalogue has ${[...byId.keys()].join(', ')}.`);
  return detection;
}
