import { of, type Example } from './example';

/** What concerns the account and its organization, by whomever. */
export const accountExamples: readonly Example[] = [
  ...of('root-email-changed', [
    ['root-email-updated-at-sign-in', 'critical', 'root-user', { nearMissOf: ['account-name-changed'] }],
    ['root-email-updated-under-iam', 'critical', 'root-user'],
    ['root-updates-email-address', 'critical', 'root-user', { nearMissOf: ['root-action'] }],
    ['role-starts-email-update', 'critical', 'other-principal'],
    ['role-accepts-email-update', 'critical', 'other-principal'],
  ]),
  ...of('account-name-changed', [
    ['root-changes-account-name', 'medium', 'root-user', { nearMissOf: ['root-action'] }],
    ['root-account-name-updated-at-sign-in', 'medium', 'root-user', { nearMissOf: ['root-email-changed'] }],
    ['root-account-name-updated-under-iam', 'medium', 'root-user'],
    ['role-changes-account-name', 'low', 'other-principal', { verdict: 'record' }],
  ]),
  ...of('account-preferences-changed', [
    ['billing-console-sets-preferences', 'high', 'unidentified', { nearMissOf: ['root-password-changed'] }],
    ['root-sets-security-questions', 'high', 'root-user', { nearMissOf: ['root-action'] }],
    ['role-opens-bills-to-users', 'high', 'other-principal'],
  ]),
  ...of('account-contact-changed', [
    [
      'billing-console-sets-contact',
      'medium',
      'unidentified',
      { nearMissOf: ['unreadable-event', 'account-preferences-changed'] },
    ],
    ['billing-console-sets-contact-of-grouped-account', 'medium', 'unidentified', { nearMissOf: ['unreadable-event'] }],
    ['billing-console-sets-additional-contacts', 'medium', 'unidentified'],
    ['role-puts-alternate-contact', 'medium', 'other-principal'],
    ['root-puts-contact-information', 'medium', 'root-user', { nearMissOf: ['root-action'] }],
    ['root-verifies-phone-number', 'high', 'root-user'],
    ['role-has-phone-number-verified', 'high', 'other-principal'],
  ]),
  ...of('account-closed', [
    ['role-closes-member-account', 'high', 'other-principal', { nearMissOf: ['organization-left'] }],
    ['root-closes-account', 'high', 'root-user', { nearMissOf: ['root-action'] }],
    ['billing-console-closes-account', 'high', 'unidentified'],
    ['role-denied-closing-account', 'high', 'other-principal'],
  ]),
  ...of('organization-left', [
    ['role-leaves-organization', 'high', 'other-principal'],
    ['role-removes-account-from-organization', 'high', 'other-principal', { nearMissOf: ['account-closed'] }],
    ['root-denied-leaving-organization', 'high', 'root-user', { nearMissOf: ['root-action-denied'] }],
  ]),
  ...of('organization-joined', [
    ['root-accepts-invitation', 'critical', 'root-user', { nearMissOf: ['organization-left', 'root-action'] }],
    ['role-accepts-invitation', 'critical', 'other-principal'],
  ]),
  ...of('organization-root-access-changed', [
    ['role-enables-root-sessions', 'high', 'other-principal', { nearMissOf: ['root-session-started'] }],
    ['role-disables-root-credentials-management', 'high', 'other-principal'],
    ['role-enables-iam-in-organization', 'high', 'other-principal'],
    ['role-registers-root-administrator', 'high', 'other-principal', { nearMissOf: ['root-delegation-changed'] }],
  ]),
  ...of('organization-guardrail-changed', [
    ['role-detaches-organization-policy', 'medium', 'other-principal'],
    ['root-updates-organization-policy', 'high', 'root-user', { nearMissOf: ['root-action'] }],
    ['role-moves-account', 'medium', 'other-principal', { nearMissOf: ['organization-left'] }],
    ['role-deletes-organization', 'medium', 'other-principal', { nearMissOf: ['organization-left'] }],
  ]),
  ...of('root-delegation-changed', [
    ['root-accepts-delegation', 'high', 'root-user', { nearMissOf: ['organization-joined'] }],
    ['role-associates-delegation', 'high', 'other-principal'],
    ['delegate-sends-delegation-token', 'high', 'other-principal'],
  ]),
  ...of('signin-policy-changed', [
    ['role-changes-console-access', 'high', 'other-principal'],
    ['root-deletes-console-access-control', 'high', 'root-user', { nearMissOf: ['root-action'] }],
  ]),
  ...of('region-opt-in-changed', [
    ['root-enables-region', 'medium', 'root-user', { nearMissOf: ['root-action'] }],
    ['role-disables-region', 'low', 'other-principal', { verdict: 'record' }],
  ]),
];
