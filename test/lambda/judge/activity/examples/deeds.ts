import { of, type Example } from './example';

/** What root does. */
export const deedExamples: readonly Example[] = [
  ...of('root-action', [
    ['root-starts-instance', 'high', 'root-user'],
    ['root-changes-without-read-only-field', 'high', 'root-user', { nearMissOf: ['root-read', 'unreadable-event'] }],
    ['root-creates-access-key-for-user', 'high', 'root-user', { nearMissOf: ['root-access-key-created'] }],
    ['root-deactivates-mfa-of-user', 'high', 'root-user', { nearMissOf: ['root-mfa-deactivated'] }],
    [
      'root-deactivates-mfa-of-user-with-the-name-of-roots',
      'high',
      'root-user',
      { nearMissOf: ['root-mfa-deactivated'] },
    ],
    ['root-deletes-bucket-via-cloudformation', 'high', 'root-user', { nearMissOf: ['root-by-service'] }],
    ['root-at-the-console-of-2016', 'high', 'root-user', { nearMissOf: ['root-by-service'] }],
    ['root-starts-auto-scaling-by-console', 'high', 'root-user', { nearMissOf: ['root-by-service'] }],
    ['root-of-another-account', 'high', 'root-user'],
    ['federated-user-of-root-changes', 'high', 'root-user'],
    ['root-session-unlocks-bucket', 'high', 'root-session'],
    ['root-password-recovery-requested', 'high', 'root-user'],
    ['billing-console-sets-contact', 'high', 'unidentified', { nearMissOf: ['unreadable-event'] }],
  ]),
  ...of('root-action-denied', [
    ['root-denied-instance', 'medium', 'root-user', { nearMissOf: ['root-action'] }],
    ['root-denied-read', 'medium', 'root-user', { nearMissOf: ['root-read'] }],
    ['root-denied-access-key', 'high', 'root-user', { nearMissOf: ['root-access-key-created'] }],
    ['root-denied-mfa-deactivation', 'high', 'root-user', { nearMissOf: ['root-mfa-deactivated'] }],
    ['root-fails-to-delete-bucket', 'medium', 'root-user', { nearMissOf: ['root-action'] }],
    ['root-password-change-failed', 'medium', 'root-user'],
    ['root-token-refused', 'medium', 'root-user'],
    ['billing-console-denied', 'medium', 'unidentified'],
  ]),
  ...of('root-read', [
    ['root-console-polls-health', 'low', 'root-user', { verdict: 'record', nearMissOf: ['root-action'] }],
    ['root-looks-for-missing-policy', 'low', 'root-user', { verdict: 'record', nearMissOf: ['root-action-denied'] }],
    ['root-prompted-for-mfa', 'low', 'root-user', { verdict: 'record' }],
    ['root-authorizes-developer-tool', 'low', 'root-user', { verdict: 'record' }],
    ['root-session-reads-summary', 'low', 'root-session', { verdict: 'record' }],
  ]),
  ...of('root-by-service', [
    [
      'auto-scaling-starts-instance-for-root',
      'info',
      'aws-service',
      { verdict: 'record', nearMissOf: ['root-action'] },
    ],
    ['service-event-under-root', 'info', 'aws-service', { verdict: 'record' }],
  ]),
];
