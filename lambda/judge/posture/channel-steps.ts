import type { Channel, Deployment } from '../../domain/root-posture';
import type { NextSteps } from '../../domain/verdict';

/** How to mend exactly the channels that do not work, and where to look for whoever cut them. */
export function channelSteps(deployment: Deployment): NextSteps {
  const channels = deployment.deployed && deployment.channels.known ? deployment.channels.value : [];
  const broken = channels.filter(({ state }) => state === 'gone' || state === 'pending');
  const mend = broken.length === 0 ? [subscribeSomebody] : [...new Set(broken.map(mendOf))];
  return { expected: mend, unexpected: [...mend, ...suspicions(broken)] };
}

const subscribeSomebody =
  'Subscribe an address to the alerts topic (stack output AlertsTopicArn), and confirm it by the mail that comes.';

function mendOf({ kind, mend }: Channel): string {
  if (mend !== null) return mend;
  return kind === 'slack'
    ? 'Make a new incoming webhook in Slack and store its address in the SSM parameter that is named above; it is read again by itself.'
    : subscribeSomebody;
}

function suspicions(broken: readonly Channel[]): readonly string[] {
  const slack = broken.some(({ kind }) => kind === 'slack');
  const inParameter = broken.some(({ kind, mend }) => kind === 'slack' && mend === null);
  const cut = broken.some(({ kind, state }) => kind !== 'slack' && state === 'gone');
  return [
    ...(slack ? [slackCut] : []),
    ...(inParameter ? [parameterChanged] : []),
    ...(cut ? subscriptionCut : []),
    ...(slack || cut ? [] : neverConfirmed),
  ];
}

const slackCut = 'Ask who manages your Slack: a webhook ends when somebody removes it, its app or its channel.';
const parameterChanged =
  'In CloudTrail, Event history, in the region of Rootwatch, look for event names PutParameter and DeleteParameter: an intruder silences alerts first.';

const subscriptionCut = [
  'Unsubscribing by the link in a mail leaves no record: ask those who read this mailbox. Confirm anew with the command in the stack output NextSteps, and nobody can do it by a click.',
  'In CloudTrail, Event history, in the region of Rootwatch, look for event name Unsubscribe: an intruder silences alerts first.',
];

const neverConfirmed = [
  'Ask those who read this mailbox for the mail from AWS Notifications (no-reply@sns.amazonaws.com), among spam too.',
  'Confirm with the command in the stack output NextSteps, and nobody can unsubscribe by a click.',
];
