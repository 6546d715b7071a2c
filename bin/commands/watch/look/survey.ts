import { known, notKnown } from '../../../../lambda/domain/fact';
import type { AccountId } from '../../../../lambda/domain/account-id';
import { lacksAnswers, nothingKnown, type Channel, type Deployment } from '../../../../lambda/domain/root-posture';
import { slackChannel } from '../../../../lambda/observe/channels';
import type { PostureSource, Survey } from '../../../../lambda/observe/posture-source.port';
import type { Pulse } from '../../../../lambda/observe/webhook-probe.port';
import type { Eyes, Unseen } from './look';

/** The credentials became those of another account while it was read. */
export class OtherAccountError extends Error {
  override readonly name = 'OtherAccountError';
}

/** The account went out of sight while it was read, or came back with other credentials: what is missing says nothing of it. */
export class OutOfSightError extends Error {
  override readonly name = 'OutOfSightError';
}

interface Channels {
  /** `this terminal`, or where standard output goes. */
  readonly paper: string;
  /** How Slack's webhook is; null when Slack is not told. */
  readonly slack: (() => Promise<Pulse>) | null;
}

interface Watched {
  readonly account: PostureSource;
  readonly accountId: AccountId;
  readonly eyes: Eyes;
}

/** The account as AWS shows it, told by the channels of this process. @throws OtherAccountError, OutOfSightError */
export function watchedSource({ account: live, accountId: account, eyes }: Watched, channels: Channels): PostureSource {
  return {
    async survey() {
      const [{ posture, profile }, deployment] = await Promise.all([live.survey(), deploymentOf(channels)]);
      if (posture.accountId !== account)
        throw new OtherAccountError(`The credentials are of ${posture.accountId} now.`);
      if (lacksAnswers(posture)) await refuseOutOfSight(eyes, account);
      return { posture: { ...posture, deployment }, profile };
    },
  };
}

async function refuseOutOfSight(eyes: Eyes, account: AccountId): Promise<void> {
  const look = await eyes.look(account);
  if (!look.seen) throw new OutOfSightError(look.reason);
  if (look.isRenewed) throw new OutOfSightError('The credentials were renewed while the account was read.');
}

/** Nothing of the account can be seen, and for each fact for the same reason. */
export function blindSource(
  {
    accountId,
    partition,
    unseen,
  }: { readonly accountId: AccountId; readonly partition: string; readonly unseen: Unseen },
  channels: Channels,
  now: () => Date,
): PostureSource {
  return {
    async survey(): Promise<Survey> {
      const observedAt = now().toISOString();
      const facts = nothingKnown(notKnown(unseen.cause, unseen.reason));
      const deployment = await deploymentOf(channels);
      return {
        posture: { ...facts, accountId, partition, observedAt, deployment },
        profile: { id: accountId, name: null, standing: 'unknown' },
      };
    },
  };
}

/** Nothing is deployed, yet people are told: by what tells them is checked as a deployment's channels are. */
async function deploymentOf({ paper, slack }: Channels): Promise<Deployment> {
  const terminal: Channel = { name: paper, kind: 'other', state: 'confirmed', detail: null, mend: null };
  const pulse = await slack?.();
  return { deployed: true, channels: known(pulse === undefined ? [terminal] : [terminal, slackChannel(pulse)]) };
}
