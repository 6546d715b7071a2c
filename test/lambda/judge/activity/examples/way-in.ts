import { of, type Example } from './example';

/** Other doors than the console's sign-in: prompts, tokens, temporary credentials, the password itself. */
export const wayInExamples: readonly Example[] = [
  ...of('root-mfa-prompted', [
    ['root-prompted-for-mfa', 'info', 'root-user', { verdict: 'record', nearMissOf: ['root-read', 'root-login'] }],
    ['root-prompted-for-security-key', 'info', 'root-user', { verdict: 'record' }],
    ['nobody-named-prompted-for-mfa', 'info', 'unidentified', { verdict: 'record', nearMissOf: ['root-read'] }],
  ]),
  ...of('root-cli-login', [
    ['root-authorizes-developer-tool', 'high', 'root-user', { nearMissOf: ['root-read', 'root-app-authorized'] }],
    ['nobody-named-authorizes-developer-tool', 'high', 'unidentified', { nearMissOf: ['root-read'] }],
    ['root-gets-token-for-tool-on-other-device', 'high', 'root-user', { nearMissOf: ['root-temporary-credentials'] }],
    ['root-authorizes-unknown-client', 'high', 'root-user', { nearMissOf: ['root-app-authorized'] }],
    ['root-token-of-tool-refreshed', 'high', 'root-user', { verdict: 'record' }],
    ['root-signs-in-to-console-by-token', 'high', 'root-user', { verdict: 'record' }],
  ]),
  ...of('root-app-authorized', [
    ['root-authorizes-external-application', 'high', 'root-user', { nearMissOf: ['root-cli-login'] }],
    ['nobody-named-authorizes-external-application', 'high', 'unidentified', { nearMissOf: ['root-read'] }],
    ['root-authorizes-registered-application', 'high', 'root-user', { nearMissOf: ['root-cli-login'] }],
    [
      'root-token-of-registered-application-refreshed',
      'high',
      'root-user',
      { verdict: 'record', nearMissOf: ['root-cli-login'] },
    ],
    ['root-token-of-application-refreshed', 'high', 'root-user', { verdict: 'record', nearMissOf: ['root-cli-login'] }],
  ]),
  ...of('root-temporary-credentials', [
    ['root-gets-session-token', 'high', 'root-user', { nearMissOf: ['root-read'] }],
    ['root-gets-federation-token', 'high', 'root-user', { nearMissOf: ['root-action'] }],
    ['root-key-gets-session-token', 'high', 'root-user', { nearMissOf: ['root-access-key-used'] }],
    ['federated-user-of-root-changes', 'high', 'root-user', { nearMissOf: ['root-action'] }],
    ['federated-user-of-root-reads', 'high', 'root-user', { nearMissOf: ['root-read'] }],
  ]),
  ...of('root-password-recovery-requested', [
    ['root-password-recovery-requested', 'high', 'root-user', { nearMissOf: ['root-password-recovery-completed'] }],
    ['root-password-recovery-requested-by-root', 'high', 'root-user'],
  ]),
  ...of('root-password-recovery-completed', [
    [
      'root-password-recovery-completed',
      'critical',
      'root-user',
      { nearMissOf: ['root-password-recovery-requested', 'root-password-changed'] },
    ],
    ['root-password-recovery-completed-by-root', 'critical', 'root-user'],
  ]),
  ...of('root-password-changed', [
    ['root-password-updated', 'high', 'root-user', { nearMissOf: ['root-password-change-failed'] }],
    ['root-changes-password', 'high', 'root-user'],
  ]),
  ...of('root-password-change-failed', [
    [
      'root-password-change-failed',
      'medium',
      'root-user',
      { nearMissOf: ['root-password-changed', 'root-action-denied'] },
    ],
    [
      'root-changes-password-in-vain',
      'medium',
      'root-user',
      { nearMissOf: ['root-password-changed', 'root-action-denied'] },
    ],
  ]),
];
