import type { AccountId } from '../../../../lambda/domain/account-id';
import { explain } from '../../../../lambda/observe/ask';
import { whoAsks } from '../../../../lambda/observe/caller';
import { AwsClock } from '../../../aws/aws-clock';
import { blindAdvice } from '../../../aws/blind-advice';
import { callTimeoutMs, clientsFor, type Clients } from '../../../aws/clients';
import type { Eyes, Look } from './look';

interface Caller {
  readonly profile?: string;
  readonly region?: string;
}

/** Asks with whatever credentials the caller has at that moment: what was refused is not asked with again. */
export class AwsEyes implements Eyes {
  private readonly caller: Caller;
  private readonly variables: NodeJS.ProcessEnv;
  private current: Clients;
  readonly clock: AwsClock;

  constructor(caller: Caller, variables: NodeJS.ProcessEnv) {
    this.caller = caller;
    this.variables = variables;
    this.current = clientsFor(caller, variables);
    this.clock = new AwsClock(this.current);
  }

  /** To be asked for anew before every use. */
  get clients(): Clients {
    return this.current;
  }

  async look(watched: AccountId | null): Promise<Look> {
    const look = await this.asTheyAre();
    if (look.seen && (watched === null || look.accountId === watched)) return look;
    // The SDK keeps credentials for as long as it believes that they count, and what it read of the files for ever.
    this.current = this.clock.followed(clientsFor({ ...this.caller, fresh: true }, this.variables));
    // What was renewed meanwhile is no blindness. Without a network, a second look would only take as long again.
    if (!look.seen && look.why !== 'denied') return look;
    const second = await this.asTheyAre();
    return second.seen ? { ...second, isRenewed: true } : second;
  }

  private async asTheyAre(): Promise<Look> {
    const { clients } = this;
    try {
      const { accountId, partition } = await whoAsks(clients.sts, callTimeoutMs);
      return { seen: true, accountId, partition, isRenewed: false };
    } catch (error) {
      return this.unseen(error, clients.missingCredentials(error));
    }
  }

  private unseen(error: unknown, missing: string | null): Look {
    if (missing !== null)
      return { seen: false, why: 'denied', cause: 'denied', reason: missing, advice: renew, adviceAtStart: '' };
    const { cause, reason } = explain('sts:GetCallerIdentity', error instanceof Error ? (error.cause ?? error) : error);
    return cause === 'denied'
      ? { seen: false, why: 'denied', cause, reason, advice: renew, adviceAtStart: startAgain }
      : { seen: false, why: 'failed', cause: 'failed', reason, advice: reach };
  }
}

const renew = blindAdvice(true, 'rootwatch watch');
const reach = blindAdvice(false, 'rootwatch watch');
const startAgain =
  'Sign in again in the way that these credentials come from (aws sso login or aws login), or set new environment variables; then start rootwatch watch again.';
