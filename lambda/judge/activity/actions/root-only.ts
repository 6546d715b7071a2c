import type { RootEvent } from '../../../domain/root-event';
import { textsAt } from '../texts-at';
import { isAmong, type ServiceActions } from './action-list';

/**
 * Writes of AWS's list of tasks that need root, as far as a record shows them. What has an entry of its own (e-mail,
 * name, password, keys, billing access, closing) is not repeated. Bucket and queue policies that lock everybody out
 * cannot be told from others, and that AWS registers a seller or links an account leaves no call that we know.
 */
export const rootOnlyActions: readonly ServiceActions[] = [
  {
    service: 's3',
    names: ['PutBucketVersioning'],
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-tasks.html',
  },
];

/** Versioning is anybody's with the permission; only root may switch MFA delete. */
export function isRootOnly(event: RootEvent): boolean {
  return isAmong(rootOnlyActions, event) && textsAt(event.request, 'VersioningConfiguration.MfaDelete').length > 0;
}
