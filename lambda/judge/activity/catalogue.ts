import type { Detection } from './detection';
import { accountClosed } from './rules/account-closed';
import { accountContactChanged } from './rules/account-contact-changed';
import { accountNameChanged } from './rules/account-name-changed';
import { accountPreferencesChanged } from './rules/account-preferences-changed';
import { organizationGuardrailChanged } from './rules/organization-guardrail-changed';
import { organizationJoined } from './rules/organization-joined';
import { organizationLeft } from './rules/organization-left';
import { organizationRootAccessChanged } from './rules/organization-root-access-changed';
import { regionOptInChanged } from './rules/region-opt-in-changed';
import { rootAccessKeyCreated } from './rules/root-access-key-created';
import { rootAccessKeyDeleted } from './rules/root-access-key-deleted';
import { rootAccessKeyUpdated } from './rules/root-access-key-updated';
import { rootAccessKeyUsed } from './rules/root-access-key-used';
import { rootAction } from './rules/root-action';
import { rootActionDenied } from './rules/root-action-denied';
import { rootAppAuthorized } from './rules/root-app-authorized';
import { rootByService } from './rules/root-by-service';
import { rootCliLogin } from './rules/root-cli-login';
import { rootCloudfrontKeyChanged } from './rules/root-cloudfront-key-changed';
import { rootDelegationChanged } from './rules/root-delegation-changed';
import { rootEmailChanged } from './rules/root-email-changed';
import { rootLoggingDisabled } from './rules/root-logging-disabled';
import { rootLogin } from './rules/root-login';
import { rootLoginBruteForce } from './rules/root-login-brute-force';
import { rootLoginDeniedByPolicy } from './rules/root-login-denied-by-policy';
import { rootLoginFailed } from './rules/root-login-failed';
import { rootLoginFailedAtMfa } from './rules/root-login-failed-at-mfa';
import { rootLoginProfileCreated } from './rules/root-login-profile-created';
import { rootLoginWithoutMfa } from './rules/root-login-without-mfa';
import { rootMfaDeactivated } from './rules/root-mfa-deactivated';
import { rootMfaDeviceCreated } from './rules/root-mfa-device-created';
import { rootMfaDeviceDeleted } from './rules/root-mfa-device-deleted';
import { rootMfaDeviceEnabled } from './rules/root-mfa-device-enabled';
import { rootMfaPrompted } from './rules/root-mfa-prompted';
import { rootMfaResynchronized } from './rules/root-mfa-resynchronized';
import { rootOnlyTask } from './rules/root-only-task';
import { rootPasswordChangeFailed } from './rules/root-password-change-failed';
import { rootPasswordChanged } from './rules/root-password-changed';
import { rootPasswordRecoveryCompleted } from './rules/root-password-recovery-completed';
import { rootPasswordRecoveryRequested } from './rules/root-password-recovery-requested';
import { rootPersistence } from './rules/root-persistence';
import { rootRead } from './rules/root-read';
import { rootSecretRead } from './rules/root-secret-read';
import { rootServiceLinkedRole } from './rules/root-service-linked-role';
import { rootSessionAction } from './rules/root-session-action';
import { rootSessionAudit } from './rules/root-session-audit';
import { rootSessionStarted } from './rules/root-session-started';
import { rootSigningCertificateChanged } from './rules/root-signing-certificate-changed';
import { rootSpendOrTransfer } from './rules/root-spend-or-transfer';
import { rootTemporaryCredentials } from './rules/root-temporary-credentials';
import { signinPolicyChanged } from './rules/signin-policy-changed';
import { unreadableEvent } from './rules/unreadable-event';

/** Every detection. The order of this list is the order of precedence: the first that matches wins. */
export const detections: readonly Detection[] = [
  unreadableEvent,
  // Nobody acted: AWS did.
  rootByService,
  // What is told also when it was denied.
  rootSessionStarted,
  accountClosed,
  organizationLeft,
  // Sign-ins and changes of the password that failed, the most telling first.
  rootLoginDeniedByPolicy,
  rootLoginFailedAtMfa,
  rootLoginFailed,
  rootPasswordChangeFailed,
  // Whatever else did not work.
  rootActionDenied,
  // Root's credentials and the way in.
  rootLogin,
  rootLoginWithoutMfa,
  rootMfaPrompted,
  rootCliLogin,
  rootAppAuthorized,
  rootTemporaryCredentials,
  rootPasswordRecoveryRequested,
  rootPasswordRecoveryCompleted,
  rootPasswordChanged,
  rootEmailChanged,
  rootAccessKeyCreated,
  rootAccessKeyUpdated,
  rootAccessKeyDeleted,
  rootMfaDeviceEnabled,
  rootMfaDeviceCreated,
  rootMfaResynchronized,
  rootMfaDeactivated,
  rootMfaDeviceDeleted,
  rootSigningCertificateChanged,
  rootCloudfrontKeyChanged,
  rootLoginProfileCreated,
  // What root does, by name.
  rootLoggingDisabled,
  rootPersistence,
  rootSecretRead,
  rootSpendOrTransfer,
  rootServiceLinkedRole,
  // Sessions on root, the account and the organization, by whomever.
  rootSessionAudit,
  accountNameChanged,
  accountPreferencesChanged,
  accountContactChanged,
  organizationJoined,
  organizationRootAccessChanged,
  organizationGuardrailChanged,
  rootDelegationChanged,
  signinPolicyChanged,
  regionOptInChanged,
  // What else is done in a session on root.
  rootSessionAction,
  // A long-lived key, whatever was done with it and whether or not it worked.
  rootAccessKeyUsed,
  // The rest.
  rootOnlyTask,
  rootRead,
  rootAction,
];

/** What no single record can be: a finding of its own beside those of its records. */
export const detectionsOfSeveralRecords: readonly Detection[] = [rootLoginBruteForce];

const byId = new Map([...detections, ...detectionsOfSeveralRecords].map((detection) => [detection.id, detection]));

/** @throws Error when no detection has this id. */
export function detectionOf(id: string): Detection {
  const detection = byId.get(id);
  if (detection === undefined)
    throw new Error(`There is no detection '${id}'. The catalogue has ${[...byId.keys()].join(', ')}.`);
  return detection;
}
