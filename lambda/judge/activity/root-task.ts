import type { AccountId } from '../../domain/account-id';
import { isAccountId } from '../../domain/account-id';
import type { RootEvent } from '../../domain/root-event';
import type { AnyPrincipalEvents } from './any-principal-events';
import { textsAt } from './texts-at';

/** Recorded in the caller's account. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoot.html */
export const assumeRoot: readonly AnyPrincipalEvents[] = [{ service: 'sts', names: ['AssumeRoot'] }];

/** What a session on root may do. */
interface RootTask {
  readonly words: string;
  readonly readsOnly: boolean;
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user-privileged-task.html */
const tasks: Readonly<Record<string, RootTask>> = {
  IAMAuditRootUserCredentials: { words: "to look at root's credentials", readsOnly: true },
  IAMCreateRootUserPassword: { words: 'to let root have a password again', readsOnly: false },
  IAMDeleteRootUserCredentials: { words: "to delete root's credentials", readsOnly: false },
  S3UnlockBucketPolicy: { words: 'to remove the policy of a bucket', readsOnly: false },
  SQSUnlockQueuePolicy: { words: 'to remove the policy of a queue', readsOnly: false },
};

const unknownTask: RootTask = { words: 'for a task that is not known', readsOnly: false };

/** What AssumeRoot was called for. A task that is not known may be any; only AWS's own policies are known, not one of the same name. */
export function taskOf({ request }: RootEvent): RootTask {
  const [arn = '', ...others] = textsAt(request, 'taskPolicyArn.arn');
  const name = /^arn:[a-z-]+:iam::aws:policy\/root-task\/(\w+)$/.exec(arn)?.[1] ?? '';
  return others.length === 0 && Object.hasOwn(tasks, name) ? (tasks[name] ?? unknownTask) : unknownTask;
}

/** The account on whose root the session was opened, or was to be; null when the record does not name it. */
export function targetAccountOf({ request }: RootEvent): AccountId | null {
  const [target = ''] = textsAt(request, 'targetPrincipal');
  const account = /^arn:[a-z-]+:iam::(\d{12}):root$/.exec(target)?.[1] ?? target;
  return isAccountId(account) ? account : null;
}
