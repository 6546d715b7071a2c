import { of, type Example } from './example';

/** Root's credentials and the way in. */
export const credentialExamples: readonly Example[] = [
  ...of('root-login', [
    ['root-login-with-mfa', 'high', 'root-user', { nearMissOf: ['root-mfa-prompted'] }],
    ['nobody-named-signs-in-with-mfa', 'high', 'unidentified', { nearMissOf: ['root-action'] }],
    ['root-login-with-mfa-in-capitals', 'high', 'root-user', { nearMissOf: ['root-login-without-mfa'] }],
  ]),
  ...of('root-login-without-mfa', [
    ['root-login-without-mfa', 'critical', 'root-user', { nearMissOf: ['root-login'] }],
    ['nobody-named-signs-in-without-mfa', 'critical', 'unidentified', { nearMissOf: ['root-action'] }],
    ['root-login-without-a-word-on-mfa', 'critical', 'root-user', { nearMissOf: ['root-login'] }],
  ]),
  ...of('root-login-failed', [
    [
      'root-login-failed',
      'medium',
      'root-user',
      { nearMissOf: ['root-login-failed-at-mfa', 'root-login-without-mfa'] },
    ],
    ['nobody-named-fails-to-sign-in', 'medium', 'unidentified', { nearMissOf: ['root-action-denied'] }],
    ['root-login-failed-without-response', 'medium', 'root-user', { nearMissOf: ['root-login-without-mfa'] }],
  ]),
  ...of('root-login-failed-at-mfa', [
    ['root-login-failed-at-mfa', 'high', 'root-user', { nearMissOf: ['root-login', 'root-login-failed'] }],
    ['nobody-named-fails-at-mfa', 'high', 'unidentified', { nearMissOf: ['root-action-denied'] }],
    ['root-login-denied-after-authentication', 'high', 'root-user', { nearMissOf: ['root-login-denied-by-policy'] }],
  ]),
  ...of('root-login-denied-by-policy', [
    ['root-login-denied-by-resource-policy', 'medium', 'root-user', { nearMissOf: ['root-login-failed'] }],
    ['nobody-named-denied-by-policy', 'medium', 'unidentified', { nearMissOf: ['root-action-denied'] }],
    ['root-login-denied-by-control-policy', 'medium', 'root-user', { nearMissOf: ['root-login-failed'] }],
    [
      'root-login-denied-by-policy-without-a-word-on-mfa',
      'medium',
      'root-user',
      { nearMissOf: ['root-login-failed-at-mfa'] },
    ],
  ]),
  ...of('root-access-key-used', [
    ['root-access-key-reads', 'critical', 'root-user', { nearMissOf: ['root-read'] }],
    ['root-access-key-denied', 'critical', 'root-user', { nearMissOf: ['root-action-denied'] }],
    ['root-key-in-govcloud', 'critical', 'root-user'],
  ]),
  ...of('root-access-key-created', [
    ['root-access-key-created', 'critical', 'root-user', { nearMissOf: ['root-persistence'] }],
    ['root-access-key-created-with-root-key', 'critical', 'root-user', { nearMissOf: ['root-access-key-used'] }],
  ]),
  ...of('root-mfa-deactivated', [
    ['root-mfa-deactivated', 'critical', 'root-user'],
    ['root-mfa-deactivated-without-user-name', 'critical', 'root-user'],
    ['root-session-deactivates-mfa', 'critical', 'root-session', { nearMissOf: ['root-session-action'] }],
  ]),
];
