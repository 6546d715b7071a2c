import type { RootEvent } from '../../domain/root-event';

/** Whether the call is about the caller's own password, in either form that AWS shows. */
export function isPasswordChange({ eventSource, eventName }: RootEvent): boolean {
  return (
    (eventSource === 'signin.amazonaws.com' && eventName === 'PasswordUpdated') ||
    (eventSource === 'iam.amazonaws.com' && eventName === 'ChangePassword')
  );
}
