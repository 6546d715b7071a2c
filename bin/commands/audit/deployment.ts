import { ListSubscriptionsByTopicCommand } from '@aws-sdk/client-sns';
import type { UnknownFact } from '../../../lambda/domain/fact';
import { notKnown } from '../../../lambda/domain/fact';
import { explain, inTime } from '../../../lambda/observe/ask';
import type { AlertPaths } from '../../../lambda/observe/channels';
import type { CheckDays } from '../../../lambda/judge/posture/check';
import type { WebhookProbe } from '../../../lambda/observe/webhook-probe.port';
import { daysFrom } from '../../home/names';
import { callTimeoutMs, type Clients } from '../../aws/clients';
import { stackOutputs, type StackOutputs } from '../../aws/stack-outputs';

/** Whether Rootwatch is deployed here, and by which topic it speaks if it is. */
export type AuditedDeployment =
  | { readonly state: 'none' }
  | {
      readonly state: 'found';
      readonly alerts: AlertPaths;
      /** Null when the outputs do not name it. */
      readonly table: string | null;
      /** By which it judges; null when it does not tell. */
      readonly days: CheckDays | null;
    }
  | { readonly state: 'unknown'; readonly fact: UnknownFact };

/** Looks for the stack's outputs in the home region. */
export async function findDeployment({ cloudFormation, sns }: Clients, stackName: string): Promise<AuditedDeployment> {
  let outputs: StackOutputs | null;
  try {
    outputs = await stackOutputs(cloudFormation, stackName);
  } catch (error) {
    const { cause, reason } = explain('cloudformation:DescribeStacks', error);
    return { state: 'unknown', fact: notKnown(cause, reason) };
  }
  if (outputs === null) return { state: 'none' };
  const topicArn = outputs['AlertsTopicArn'];
  if (topicArn !== undefined) {
    const alerts = { sns, topicArn, expectedMails: [], slack: await slackSink(sns, topicArn) };
    return { state: 'found', alerts, table: outputs['FindingsTableName'] ?? null, days: daysFrom(outputs) };
  }
  const reason = `the stack '${stackName}' has no output AlertsTopicArn: it is not Rootwatch's, or not complete`;
  return { state: 'unknown', fact: notKnown('failed', reason) };
}

/** A function that subscribes to what people hear is the Slack sink; its webhook is a secret that an audit does not read. */
async function slackSink(sns: Clients['sns'], topicArn: string): Promise<WebhookProbe | null> {
  const detail = 'an audit does not read the secret webhook; the scheduled review asks it';
  const unasked: WebhookProbe = { probe: () => Promise.resolve({ state: 'unknown', detail }) };
  try {
    const { Subscriptions } = await inTime(callTimeoutMs, (options) =>
      sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }), options),
    );
    return Subscriptions?.some(({ Protocol }) => Protocol === 'lambda') === true ? unasked : null;
  } catch {
    return unasked; // the listing of the channels fails in the same way, and says why
  }
}
