import { AccountClient } from '@aws-sdk/client-account';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import { fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { partitionOf } from '../../lambda/domain/partition';
import { missingCredentials } from './missing-credentials';

export interface CallerOptions {
  /** A profile of the AWS configuration files; else the default chain decides. */
  readonly profile?: string;
  readonly region?: string;
  /** Reads the configuration files again: credentials that have expired may have been renewed there. @default false */
  readonly fresh?: boolean;
}

/** Retries and pages included; what takes longer is unknown. */
export const callTimeoutMs = 10_000;

const defaultRegion = 'us-east-1';

/** Where root's events are recorded: us-east-1, except for partitions that have no such region. */
function homeRegion({ region }: CallerOptions, variables: NodeJS.ProcessEnv): string {
  const configured = variables['AWS_REGION'] ?? variables['AWS_DEFAULT_REGION'] ?? '';
  return region ?? (partitionOf(configured) === 'aws' ? defaultRegion : configured);
}

/** Everything that the command asks AWS with: the caller's own credentials. Only `plan`, `ack`, `review` and `harden` write anything, and only to Rootwatch's own. */
export function clientsFor(options: CallerOptions, variables: NodeJS.ProcessEnv) {
  // The locked SDK runs on this Node; that later ones will not is no news for whoever audits an account.
  variables['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const region = homeRegion(options, variables);
  const { profile, fresh = false } = options;
  const chosen = { ...(profile !== undefined && { profile }), ignoreCache: fresh };
  const credentials = fromNodeProviderChain({ ...chosen, clientConfig: { region } });
  const config = { region, credentials };
  return {
    region,
    /** A sentence for the caller when this error means that there are no credentials; else null. */
    missingCredentials: (error: unknown) => missingCredentials(error, profile, variables),
    account: new AccountClient(config),
    cloudFormation: new CloudFormationClient(config),
    cloudTrailIn: (other: string | null) => new CloudTrailClient({ ...config, region: other ?? region }),
    /** Tries once: the event history's quota is small, so whoever asks decides when to ask again. */
    eventHistoryIn: (other: string) => new CloudTrailClient({ ...config, region: other, maxAttempts: 1 }),
    dynamo: new DynamoDBClient(config),
    iam: new IAMClient(config),
    organizations: new OrganizationsClient(config),
    sns: new SNSClient(config),
    ssm: new SSMClient(config),
    sts: new STSClient(config),
  };
}

export type Clients = ReturnType<typeof clientsFor>;
