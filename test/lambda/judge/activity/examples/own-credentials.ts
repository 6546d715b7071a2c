import { of, type Example } from './example';

/** Changes of what opens root: keys, MFA devices, certificates, the login profile. */
export const ownCredentialExamples: readonly Example[] = [
  ...of('root-access-key-updated', [
    ['root-access-key-activated', 'high', 'root-user', { nearMissOf: ['root-access-key-created'] }],
    ['root-access-key-updated-without-status', 'high', 'root-user'],
    [
      'root-access-key-deactivated',
      'info',
      'root-user',
      { verdict: 'record', nearMissOf: ['root-access-key-deleted'] },
    ],
  ]),
  ...of('root-access-key-deleted', [
    ['root-access-key-deleted', 'info', 'root-user', { verdict: 'record', nearMissOf: ['root-access-key-updated'] }],
    ['root-session-deletes-access-key', 'info', 'root-session', { verdict: 'record' }],
  ]),
  ...of('root-mfa-device-enabled', [
    ['root-mfa-device-enabled', 'high', 'root-user', { nearMissOf: ['root-mfa-device-created', 'root-persistence'] }],
  ]),
  ...of('root-mfa-device-created', [
    ['root-mfa-device-created', 'low', 'root-user', { verdict: 'record', nearMissOf: ['root-mfa-device-enabled'] }],
  ]),
  ...of('root-mfa-resynchronized', [['root-mfa-resynchronized', 'medium', 'root-user']]),
  ...of('root-mfa-device-deleted', [
    ['root-mfa-device-deleted', 'high', 'root-user', { nearMissOf: ['root-mfa-deactivated'] }],
    ['root-mfa-device-deleted-from-within-aws', 'high', 'root-user', { nearMissOf: ['root-by-service'] }],
  ]),
  ...of('root-signing-certificate-changed', [
    ['root-signing-certificate-uploaded', 'high', 'root-user', { nearMissOf: ['root-persistence'] }],
    ['root-signing-certificate-updated', 'high', 'root-user'],
    ['root-signing-certificate-deleted', 'info', 'root-user', { verdict: 'record' }],
  ]),
  ...of('root-cloudfront-key-changed', [['root-cloudfront-key-uploaded', 'high', 'root-user']]),
  ...of('root-login-profile-created', [
    ['root-session-opens-password', 'critical', 'root-session', { nearMissOf: ['root-persistence'] }],
    ['root-opens-its-password', 'critical', 'root-user', { nearMissOf: ['root-persistence'] }],
  ]),
];
