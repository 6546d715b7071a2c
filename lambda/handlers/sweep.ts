import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { AccountClient } from '@aws-sdk/client-account';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import type { Context } from 'aws-lambda';
import { environment } from '../contract/environment';
import { metrics } from '../contract/metrics';
import { AccountRegions } from '../observe/account-regions';
import { askAs } from '../observe/ask';
import { CloudTrailHistory } from '../observe/cloudtrail-history';
import { DynamoAudienceMemory } from '../record/dynamo/dynamo-audience-memory';
import { DynamoPastStates } from '../record/dynamo/dynamo-past-states';
import { DynamoSweepCursors } from '../record/dynamo/dynamo-sweep-cursors';
import { DynamoSweepLease } from '../record/dynamo/dynamo-sweep-lease';
import type { FollowUps } from '../record/follow-ups.port';
import { Pace } from '../use-cases/sweep/pace';
import type { SweepServices } from '../use-cases/sweep/run';
import { sweepHistory } from '../use-cases/sweep-history';
import { activityServicesFrom, homeAccount } from './activity-services';
import { countOne } from './count-metric';
import { lookAtAll } from './follow-up';
import { impatient } from './impatient-client';
import { required, type Variables } from './required-environment';

const callTimeoutMs = 10_000;
/** Kept back of the function's time: the call under way, the finding being told, and what is then remembered. */
const reserveMs = 45_000;

/** Every sweep looks at each incident that is not over: nobody has to be reminded. */
const nextSweep: FollowUps = { later: () => Promise.resolve() };

type Remaining = Pick<Context, 'getRemainingTimeInMillis'>;

const logger = new Logger({ serviceName: 'sweep' });
const now = (): Date => new Date();
const dynamo = new DynamoDBClient(impatient);
const services = servicesFrom(process.env);

/**
 * One sweep of the event history. Only one that read everything emits the metric.
 * @throws when something could not be told or remembered: Lambda tries twice more, then the dead letters keep the request.
 */
export async function handler(_event: unknown, context: Remaining): Promise<void> {
  try {
    await sweep(context);
  } finally {
    await lookAtAll({ dynamo, activity: services.activity, variables: process.env });
  }
}

async function sweep(context: Remaining): Promise<void> {
  const endsBy = (): Date => new Date(now().getTime() + context.getRemainingTimeInMillis());
  const swept = await sweepHistory({ ...services, pace: paceWithin(context), endsBy });
  if (swept === 'busy') {
    logger.warn('Another sweep is running, so this one does nothing');
    return;
  }
  const { regions, regionsUnknown, complete } = swept;
  const notRead = regions.filter(({ end }) => end !== 'read');
  if (regionsUnknown !== null) logger.warn('Not all enabled regions are known', { reason: regionsUnknown });
  if (notRead.length > 0) logger.warn('Regions were not read to the end', { regions: notRead });
  logger.info('Swept', { regions: regions.length, notRead: notRead.length, complete });
  if (complete) countOne(metrics.sweepSucceeded);
}

function paceWithin(context: Remaining): Pace {
  return new Pace({
    elapsed: () => performance.now(),
    wait: (milliseconds) => setTimeout(milliseconds),
    left: () => context.getRemainingTimeInMillis() - reserveMs,
  });
}

function servicesFrom(variables: Variables) {
  const table = required(environment.findingsTable, variables);
  const activity = activityServicesFrom(
    { dynamo, sns: new SNSClient(impatient), followUps: nextSweep },
    variables,
    now,
  );
  return {
    accountId: homeAccount(variables),
    homeRegion: variables['AWS_REGION'] ?? 'us-east-1',
    history: new CloudTrailHistory((region) => new CloudTrailClient({ region, maxAttempts: 1 }), callTimeoutMs),
    regions: new AccountRegions(new AccountClient({}), askAs(Promise.resolve(null), now, callTimeoutMs)),
    cursors: new DynamoSweepCursors(dynamo, table, now),
    pasts: new DynamoPastStates(dynamo, table, now),
    lease: new DynamoSweepLease(dynamo, table, now, randomUUID),
    memory: new DynamoAudienceMemory(dynamo, table, now, randomUUID),
    teller: activity.announcer,
    activity,
    now,
  } satisfies Omit<SweepServices, 'pace' | 'endsBy'>;
}
