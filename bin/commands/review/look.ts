import { notKnown } from '../../../lambda/domain/fact';
import { nothingKnown, type RememberedFacts, type RootPosture } from '../../../lambda/domain/root-posture';
import { accountSummary } from '../../../lambda/observe/account-summary';
import { askAs } from '../../../lambda/observe/ask';
import type { Caller } from '../../../lambda/observe/caller';
import { seenByRoot } from '../../../lambda/observe/seen-by-root';
import { rootVirtualMfa } from '../../../lambda/observe/virtual-mfa';
import { callTimeoutMs, type Clients } from '../../aws/clients';

const notAsked = notKnown('not-visible', 'a review of the MFA devices does not ask it');

/** Only what is to be known for a review of root's devices; what cannot be read is unknown and says why. Never rejects unless the memory does. */
export async function lookAtDevices(
  caller: Caller,
  { iam }: Pick<Clients, 'iam'>,
  memory: Promise<RememberedFacts>,
  now: () => Date,
): Promise<RootPosture> {
  const { accountId, partition, arn } = caller;
  const observedAt = now().toISOString();
  const ask = askAs(Promise.resolve(arn), now, callTimeoutMs);
  const [summary, app, byRoot, remembered] = await Promise.all([
    accountSummary(iam, ask),
    rootVirtualMfa(iam, Promise.resolve(caller), ask),
    seenByRoot(iam, Promise.resolve(caller), ask),
    memory,
  ]);
  const seen = { ...summary, ...app, ...byRoot, ...remembered };
  const deployment = { deployed: true, channels: notAsked } as const;
  return { accountId, partition, observedAt, deployment, ...nothingKnown(notAsked), ...seen };
}
