import { ignored, of, type Example } from './example';

/** What other people and AWS's services do: nobody is told, however much it looks like root. */
export const ignoredExamples: readonly Example[] = [
  ...ignored('other-principal', [
    ['user-login-without-mfa', 'root-login-without-mfa'],
    ['user-named-root-signs-in', 'root-login'],
    ['user-login-failed', 'root-login-failed'],
    ['user-login-failed-at-mfa', 'root-login-failed-at-mfa'],
    ['user-login-denied-by-policy', 'root-login-denied-by-policy'],
    ['user-groot-deactivates-mfa', 'root-mfa-deactivated'],
    ['user-creates-access-key', 'root-access-key-created'],
    ['user-reads-with-long-lived-key', 'root-access-key-used'],
    ['role-starts-instance', 'root-action'],
    ['other-account-starts-instance', 'root-action'],
    ['role-denied-instance', 'root-action-denied'],
    ['role-reads-instances', 'root-read'],
    ['user-prompted-for-mfa', 'root-mfa-prompted'],
    ['user-authorizes-developer-tool', 'root-cli-login'],
    ['user-authorizes-external-application', 'root-app-authorized'],
    ['user-gets-session-token', 'root-temporary-credentials'],
    ['federated-user-of-user-reads', 'root-temporary-credentials'],
    ['user-changes-password', 'root-password-changed'],
    ['user-fails-to-change-password', 'root-password-change-failed'],
    ['user-creates-virtual-mfa-device', 'root-mfa-device-created'],
    ['user-deletes-virtual-mfa-device', 'root-mfa-device-deleted'],
    ['role-stops-logging', 'root-logging-disabled'],
    ['role-creates-user', 'root-persistence'],
    ['role-reads-secret', 'root-secret-read'],
    ['role-raises-quota', 'root-spend-or-transfer'],
    ['role-denied-root-audit', 'root-session-audit'],
    ['role-denied-email-update', 'root-email-changed'],
    ['role-denied-account-name', 'account-name-changed'],
    ['role-reads-alternate-contact', 'account-contact-changed'],
    ['role-lists-accounts', 'organization-left'],
    ['role-denied-invitation', 'organization-joined'],
    ['role-invites-account', 'organization-joined'],
    ['role-registers-other-administrator', 'organization-root-access-changed'],
    ['role-creates-organization-policy', 'organization-guardrail-changed'],
    ['role-deletes-iam-policy', 'organization-guardrail-changed'],
    ['role-rejects-delegation', 'root-delegation-changed'],
    ['role-denied-console-access', 'signin-policy-changed'],
    ['role-reads-console-access', 'signin-policy-changed'],
    ['role-reads-region-opt-in', 'region-opt-in-changed'],
    ['auto-scaling-starts-instance-by-its-role', 'root-by-service'],
    ['external-directory-login', 'root-login'],
  ]),
  ...ignored('aws-service', [
    ['service-rotates-key', 'root-by-service'],
    ['identity-center-user-signs-in'],
    ['organizations-reports-closed-account', 'account-closed'],
  ]),
];

/** What nobody can read, and so might be about root. */
export const unreadableExamples: readonly Example[] = of('unreadable-event', [
  ['record-without-identity', 'high', 'unidentified'],
  ['root-login-with-strange-mfa-field', 'high', 'unidentified'],
]);
