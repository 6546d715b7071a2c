import type { Subscription } from '@aws-sdk/client-sns';
import type { Channel } from '../domain/root-posture';
import { addressOf, kindOf } from './channel-name';

/** One row for each way to reach somebody: where an address has confirmed, its older rows, unsubscribed or pending, say nothing. */
export function listening(rows: readonly Subscription[]): readonly Subscription[] {
  const confirmed = new Set(rows.filter(isConfirmed).map(({ Endpoint }) => Endpoint));
  return rows.filter((row) => reachesPeople(row) && (isConfirmed(row) || !confirmed.has(row.Endpoint)));
}

function isConfirmed({ SubscriptionArn }: Subscription): boolean {
  return SubscriptionArn?.startsWith('arn:') === true;
}

/** Our own sinks subscribe too; a function or a queue is not somebody who listens. */
function reachesPeople({ Protocol }: Subscription): boolean {
  return Protocol !== undefined && !['lambda', 'sqs', 'firehose'].includes(Protocol);
}

/** What one row of the topic's list says. */
export function channelOf(row: Subscription, topicArn: string): Channel {
  const { Protocol = '', Endpoint = '', SubscriptionArn = '' } = row;
  const channel = { name: addressOf(Protocol, Endpoint), kind: kindOf(Protocol) };
  if (isConfirmed(row)) return { ...channel, state: 'confirmed', detail: null, mend: null };
  const command = subscribeCommand(topicArn, Protocol);
  switch (SubscriptionArn) {
    case 'PendingConfirmation':
      return {
        ...channel,
        state: 'pending',
        detail: 'nobody has confirmed it',
        mend: `Follow the link in the mail from AWS Notifications, within two days. For a new mail: ${command}`,
      };
    case 'Deleted':
      return { ...channel, state: 'gone', detail: 'somebody unsubscribed it', mend: again(command) };
    default:
      return { ...channel, state: 'unknown', detail: `AWS calls its state '${SubscriptionArn}'`, mend: null };
  }
}

/**
 * The addresses that were deployed and have no row. SNS drops the row of who unsubscribed after a while, and of who never
 * confirmed after two days: without this, a channel that was cut would look as if it had never been there.
 */
export function vanished(
  expectedMails: readonly string[],
  listed: readonly Subscription[],
  topicArn: string,
): readonly Channel[] {
  const rows = new Set(listed.map(({ Endpoint = '' }) => Endpoint.toLowerCase()));
  return expectedMails
    .filter((address) => !rows.has(address.toLowerCase()))
    .map((address) => ({
      name: addressOf('email', address),
      kind: 'email',
      state: 'gone',
      detail: 'no subscription exists any more',
      mend: again(subscribeCommand(topicArn, 'email')),
    }));
}

function again(command: string): string {
  return `Subscribe it again, and confirm: ${command}`;
}

/** Deploying again does not help: CloudFormation takes a subscription that it once made for still there. */
function subscribeCommand(topicArn: string, protocol: string): string {
  const region = topicArn.split(':')[3] ?? '';
  return `aws sns subscribe --region ${region} --topic-arn ${topicArn} --protocol ${protocol} --notification-endpoint ADDRESS (ADDRESS is the whole address).`;
}
