import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Logger } from '@aws-lambda-powertools/logger';
import { AccountClient } from '@aws-sdk/client-account';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient } from '@aws-sdk/client-iam';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import { presentationFrom } from '../announce/presentation';
import { TopicsAnnouncer } from '../announce/topics-announcer';
import { environment } from '../contract/environment';
import { metrics } from '../contract/metrics';
import type { AlertPaths } from '../observe/channels';
import { LivePosture } from '../observe/live-posture';
import { SlackWebhookProbe } from '../observe/slack-webhook-probe';
import { DynamoAccountProfiles } from '../record/dynamo/dynamo-account-profiles';
import { DynamoAudienceMemory } from '../record/dynamo/dynamo-audience-memory';
import { DynamoCheckStates } from '../record/dynamo/dynamo-check-states';
import { DynamoFindings } from '../record/dynamo/dynamo-findings';
import { DynamoMfaProofs } from '../record/dynamo/dynamo-mfa-proofs';
import { DynamoMfaReviews } from '../record/dynamo/dynamo-mfa-reviews';
import { DynamoPastStates } from '../record/dynamo/dynamo-past-states';
import { DynamoPlans } from '../record/dynamo/dynamo-plans';
import { reviewPosture, type ReviewServices } from '../use-cases/review-posture';
import { welcomingWithPast } from '../use-cases/welcome-with-past';
import { countOne } from './count-metric';
import { findingTextFrom } from './finding-text';
import { impatient } from './impatient-client';
import { mailPace } from './mail-pace';
import { optional, required, requiredCount, type Variables } from './required-environment';
import { refuseTooSoon } from './second-look';
import { waiversFrom } from './waivers-from';

/** Retries and pages included; what takes longer is unknown, and the review goes on without it. */
const callTimeoutMs = 3_000;
/**
 * One try, for the budget of five calls; until the report is there the facts in it are pending, which is quiet once. AWS
 * makes one within seconds and forgets it after four hours: without the head start reviews further apart would never read any.
 */
const reportPatience = { wait: (ms: number): Promise<void> => setTimeout(ms), headStartMs: 3_000, tries: 0 };

const logger = new Logger({ serviceName: 'posture' });
const services = servicesFrom(process.env);

/**
 * One review of the account, however it was started. Only one that reached its end emits the metric.
 * @throws when anything broke, or when it is a second look before its time: Lambda tries twice more, then the dead letters
 * keep the request.
 */
export async function handler(event?: unknown): Promise<void> {
  refuseTooSoon(event, new Date());
  const { profile, findings } = await reviewPosture(services);
  countOne(metrics.evaluationSucceeded);
  const outcomes = Object.fromEntries(findings.map(({ detection, outcome }) => [detection, outcome]));
  logger.info('Reviewed', { accountId: profile.id, outcomes });
}

function servicesFrom(variables: Variables): ReviewServices {
  const now = (): Date => new Date();
  const dynamo = new DynamoDBClient(impatient);
  const sns = new SNSClient(impatient);
  const table = required(environment.findingsTable, variables);
  const alertsTopicArn = required(environment.alertsTopic, variables);
  const findingsTopicArn = required(environment.findingsTopic, variables);
  return {
    source: livePosture(alertPaths(sns, alertsTopicArn, variables), now),
    states: new DynamoCheckStates(dynamo, table, now, randomUUID),
    findings: new DynamoFindings(dynamo, table, now, randomUUID),
    announcer: welcomingWithPast(
      new TopicsAnnouncer(sns, { alertsTopicArn, findingsTopicArn }, presentationFrom(variables), mailPace),
      new DynamoPastStates(dynamo, table, now),
      requiredCount(environment.sweepEveryMinutes, variables),
    ),
    profiles: new DynamoAccountProfiles(dynamo, table, now),
    memory: new DynamoAudienceMemory(dynamo, table, now, randomUUID),
    plans: new DynamoPlans(dynamo, table, now, randomUUID),
    proofs: new DynamoMfaProofs(dynamo, table, now),
    reviews: new DynamoMfaReviews(dynamo, table, now),
    settings: {
      rootUnusedDays: requiredCount(environment.rootUnusedDays, variables),
      mfaReviewDays: requiredCount(environment.mfaReviewDays, variables),
      remindEveryMinutes: requiredCount(environment.remindEveryMinutes, variables),
      waivers: waiversFrom(variables),
    },
    findingText: findingTextFrom(variables),
    now,
  };
}

function alertPaths(sns: SNSClient, topicArn: string, variables: Variables): AlertPaths {
  const parameter = optional(environment.slackWebhookParameter, variables);
  const slack = parameter === null ? null : new SlackWebhookProbe(new SSMClient({}), parameter, callTimeoutMs);
  return { sns, topicArn, expectedMails: required(environment.expectedMails, variables).split(','), slack };
}

function livePosture(alerts: AlertPaths, now: () => Date): LivePosture {
  return new LivePosture({
    iam: new IAMClient({}),
    account: new AccountClient({}),
    organizations: new OrganizationsClient({}),
    cloudTrailIn: (region) => new CloudTrailClient(region === null ? {} : { region }),
    sts: new STSClient({}),
    alerts,
    reportPatience,
    callTimeoutMs,
    now,
  });
}
