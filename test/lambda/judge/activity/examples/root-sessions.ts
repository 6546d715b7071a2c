import { of, type Example } from './example';

/** Sessions that AssumeRoot opens: in the caller's account and in the one concerned. */
export const rootSessionExamples: readonly Example[] = [
  ...of('root-session-started', [
    ['role-opens-root-session-to-delete-credentials', 'high', 'other-principal'],
    ['role-opens-root-session-to-unlock-bucket', 'high', 'other-principal', { nearMissOf: ['root-session-action'] }],
    ['role-opens-root-session-for-unknown-task', 'high', 'other-principal', { nearMissOf: ['root-session-audit'] }],
    [
      'role-opens-root-session-by-policy-named-like-audit',
      'high',
      'other-principal',
      { nearMissOf: ['root-session-audit'] },
    ],
    ['role-denied-root-session', 'high', 'other-principal'],
  ]),
  ...of('root-session-audit', [
    [
      'administrator-assumes-root',
      'low',
      'other-principal',
      { verdict: 'record', nearMissOf: ['root-session-started'] },
    ],
  ]),
  ...of('root-session-action', [
    ['root-session-unlocks-bucket', 'high', 'root-session', { nearMissOf: ['root-action'] }],
    ['root-session-unlocks-queue', 'high', 'root-session', { nearMissOf: ['root-action'] }],
    ['root-session-deletes-login-profile', 'medium', 'root-session', { nearMissOf: ['root-login-profile-created'] }],
    ['root-session-reads-summary', 'low', 'root-session', { verdict: 'record', nearMissOf: ['root-read'] }],
  ]),
];
