import { of, type Example } from './example';

/** What root does that only the general entries name. */
export const deedExamples: readonly Example[] = [
  ...of('root-action', [
    ['root-starts-instance', 'high', 'root-user'],
    ['root-starts-instance-under-the-type-of-a-user', 'high', 'root-user'],
    ['root-changes-without-read-only-field', 'high', 'root-user', { nearMissOf: ['root-read', 'unreadable-event'] }],
    ['root-deactivates-mfa-of-user', 'high', 'root-user', { nearMissOf: ['root-mfa-deactivated'] }],
    [
      'root-deactivates-mfa-of-user-with-the-name-of-roots',
      'high',
      'root-user',
      { nearMissOf: ['root-mfa-deactivated'] },
    ],
    ['root-deletes-bucket-via-cloudformation', 'high', 'root-user', { nearMissOf: ['root-by-service'] }],
    ['root-starts-auto-scaling-by-console', 'high', 'root-user', { nearMissOf: ['root-by-service'] }],
    ['root-of-another-account', 'high', 'root-user'],
    ['root-activates-access-key-of-user', 'high', 'root-user', { nearMissOf: ['root-access-key-updated'] }],
    ['root-deletes-access-key-of-user', 'high', 'root-user', { nearMissOf: ['root-access-key-deleted'] }],
    ['root-resynchronizes-mfa-device-of-user', 'high', 'root-user', { nearMissOf: ['root-mfa-resynchronized'] }],
    ['root-creates-public-key-for-key-group', 'high', 'root-user', { nearMissOf: ['root-cloudfront-key-changed'] }],
    ['root-expires-files-of-other-bucket', 'high', 'root-user', { nearMissOf: ['root-logging-disabled'] }],
    ['root-switches-on-versioning', 'high', 'root-user', { nearMissOf: ['root-only-task'] }],
    ['delegate-of-root-starts-instance', 'high', 'root-user', { nearMissOf: ['root-delegation-changed'] }],
  ]),
  ...of('root-action-denied', [
    ['root-denied-instance', 'medium', 'root-user', { nearMissOf: ['root-action'] }],
    ['root-denied-read', 'medium', 'root-user', { nearMissOf: ['root-read'] }],
    ['root-denied-access-key', 'high', 'root-user', { nearMissOf: ['root-access-key-created'] }],
    ['root-denied-mfa-deactivation', 'high', 'root-user', { nearMissOf: ['root-mfa-deactivated'] }],
    ['root-denied-stopping-logging', 'high', 'root-user', { nearMissOf: ['root-logging-disabled'] }],
    ['root-token-refused', 'high', 'root-user', { nearMissOf: ['root-cli-login'] }],
    ['federated-user-of-root-denied', 'high', 'root-user', { nearMissOf: ['root-temporary-credentials'] }],
    [
      'root-password-recovery-request-refused',
      'high',
      'root-user',
      { nearMissOf: ['root-password-recovery-requested'] },
    ],
    ['root-password-recovery-failed', 'high', 'root-user', { nearMissOf: ['root-password-recovery-completed'] }],
    ['root-fails-to-delete-bucket', 'medium', 'root-user', { nearMissOf: ['root-action'] }],
    ['billing-console-denied', 'medium', 'unidentified', { nearMissOf: ['account-contact-changed'] }],
    ['root-denied-email-update', 'high', 'root-user', { nearMissOf: ['root-email-changed'] }],
  ]),
  ...of('root-read', [
    ['root-console-polls-health', 'low', 'root-user', { verdict: 'record', nearMissOf: ['root-action'] }],
    ['root-looks-for-missing-policy', 'low', 'root-user', { verdict: 'record', nearMissOf: ['root-action-denied'] }],
    ['root-lists-secrets', 'low', 'root-user', { verdict: 'record', nearMissOf: ['root-secret-read'] }],
    ['root-asks-for-missing-secret', 'low', 'root-user', { verdict: 'record', nearMissOf: ['root-secret-read'] }],
    ['root-reads-quotas', 'low', 'root-user', { verdict: 'record', nearMissOf: ['root-spend-or-transfer'] }],
    ['billing-console-shows-notices', 'low', 'unidentified', { verdict: 'record', nearMissOf: ['root-action'] }],
    ['nobody-named-prompted-for-mfa', 'low', 'unidentified', { verdict: 'record', nearMissOf: ['root-mfa-prompted'] }],
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
