import { of, type Example } from './example';

/** What root does that has a name of its own. */
export const namedDeedExamples: readonly Example[] = [
  ...of('root-logging-disabled', [
    ['root-stops-logging', 'critical', 'root-user', { nearMissOf: ['root-action'] }],
    ['root-makes-trail-single-region', 'critical', 'root-user', { nearMissOf: ['root-action'] }],
    ['root-filters-findings-away', 'critical', 'root-user'],
    ['root-shortens-log-retention', 'critical', 'root-user'],
    ['root-expires-files-of-trail-bucket', 'critical', 'root-user'],
  ]),
  ...of('root-persistence', [
    ['root-creates-user', 'high', 'root-user', { nearMissOf: ['root-action'] }],
    ['root-at-the-console-of-2016', 'high', 'root-user', { nearMissOf: ['root-by-service'] }],
    ['root-trusts-other-account', 'high', 'root-user'],
    ['root-assigns-permission-set', 'high', 'root-user'],
    ['root-opens-function-to-account', 'high', 'root-user'],
    ['root-grants-use-of-key', 'high', 'root-user'],
    ['root-creates-role', 'high', 'root-user', { nearMissOf: ['root-service-linked-role'] }],
    ['root-creates-access-key-for-user', 'high', 'root-user', { nearMissOf: ['root-access-key-created'] }],
    ['root-enables-mfa-device-of-user', 'high', 'root-user', { nearMissOf: ['root-mfa-device-enabled'] }],
    [
      'root-uploads-signing-certificate-of-user',
      'high',
      'root-user',
      { nearMissOf: ['root-signing-certificate-changed'] },
    ],
    ['root-creates-login-profile-of-user', 'high', 'root-user', { nearMissOf: ['root-login-profile-created'] }],
  ]),
  ...of('root-secret-read', [
    ['root-reads-secret', 'high', 'root-user', { nearMissOf: ['root-read'] }],
    ['root-decrypts', 'high', 'root-user', { nearMissOf: ['root-read'] }],
  ]),
  ...of('root-spend-or-transfer', [
    ['root-raises-quota', 'high', 'root-user', { nearMissOf: ['root-action'] }],
    ['root-unlocks-domain', 'high', 'root-user'],
    ['root-agrees-to-model', 'high', 'root-user'],
  ]),
  ...of('root-service-linked-role', [
    ['root-makes-service-linked-role', 'low', 'root-user', { verdict: 'record', nearMissOf: ['root-persistence'] }],
  ]),
  ...of('root-only-task', [['root-switches-on-mfa-delete', 'medium', 'root-user', { nearMissOf: ['root-action'] }]]),
];
