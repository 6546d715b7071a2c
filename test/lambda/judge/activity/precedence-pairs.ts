/**
 * Entries that hold for one and the same record, by the one that names it: the graver, or the one that says more. Whoever adds
 * an entry that overlaps with a named one is told so by its test, adds the row, and stands for the order.
 */
export const precedence: Readonly<Record<string, readonly string[]>> = {
  'root-access-key-created': ['root-persistence'],
  'root-login-denied-by-policy': ['root-login-failed'],
  'root-login-failed-at-mfa': ['root-login-failed'],
  'root-login-profile-created': ['root-persistence'],
  'root-mfa-device-enabled': ['root-persistence'],
  'root-signing-certificate-changed': ['root-persistence'],
};

/** What AWS does by itself is that, whatever else it is. */
export const first: readonly string[] = ['root-by-service'];

/** These hold for whatever has no name of its own, so they give way to every named entry; among themselves in this order. */
export const last: readonly string[] = [
  'root-action-denied',
  'root-session-action',
  'root-access-key-used',
  'root-only-task',
  'root-read',
  'root-action',
];
