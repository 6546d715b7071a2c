import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm';
import type { Fact } from '../../../lambda/domain/fact';
import { introduction } from '../../../lambda/observe/account-profile';
import { askAs, explain, type Ask } from '../../../lambda/observe/ask';
import { whoAsks, type Caller } from '../../../lambda/observe/caller';
import { trailsOf } from '../../../lambda/observe/trails';
import type { AccountProfile } from '../../../lambda/domain/account';
import type { Trail } from '../../../lambda/domain/root-posture';
import { callTimeoutMs, type Clients } from '../../aws/clients';

/** All that is known of the account before the first deployment. */
export interface Look {
  readonly region: string;
  /** A sentence when not even the account is known. */
  readonly caller: Caller | string;
  readonly profile: AccountProfile | null;
  /** The version of the bootstrap stack; null when the region is not bootstrapped. */
  readonly bootstrap: Fact<string | null>;
  readonly trails: Fact<readonly Trail[]>;
}

const bootstrapVersion = '/cdk-bootstrap/hnb659fds/version';

/** Asks everything side by side. Never rejects because of AWS. */
export async function look(clients: Clients, now: () => Date): Promise<Look> {
  const { sts, ssm, cloudTrailIn, region } = clients;
  const asked = whoAsks(sts, callTimeoutMs);
  const ask = askAs(
    asked.then(
      ({ arn }) => arn,
      () => null,
    ),
    now,
    callTimeoutMs,
  );
  const [caller, profile, bootstrap, trails] = await Promise.all([
    asked.catch((error: unknown) => clients.missingCredentials(error) ?? sentenceOf(error)),
    introduction(clients, asked, ask).then(
      ({ profile }) => profile,
      () => null,
    ),
    bootstrapIn(ssm, ask),
    trailsOf(cloudTrailIn, ask),
  ]);
  return { region, caller, profile, bootstrap, trails };
}

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : explain('sts:GetCallerIdentity', error).reason;
}

function bootstrapIn(ssm: SSMClient, ask: Ask): Promise<Fact<string | null>> {
  return ask(
    'ssm:GetParameter',
    async (options) => {
      try {
        return await ssm.send(new GetParameterCommand({ Name: bootstrapVersion }), options);
      } catch (error) {
        if (error instanceof ParameterNotFound) return { $metadata: error.$metadata };
        throw error;
      }
    },
    (answer) => ('Parameter' in answer ? (answer.Parameter?.Value ?? null) : null),
  );
}
