import { parseFollowUp } from '../../lambda/record/queue/follow-up-message';
import type { Clients } from './aws/account';
import type { Cdk } from './aws/cdk';
import type { Door, Mail } from './aws/door';
import { describeDeployed, type Deployed } from './aws/outputs';
import { messagesIn } from './aws/queue';
import type { Emulator } from './aws/emulator';
import type { SlackStandIn } from './slack-stand-in';

/** Names that the legs agree on. */
export const names = {
  stack: 'Rootwatch',
  listenerStack: 'RehearsalListener',
  email: 'security@example.com',
  slackParameter: '/rootwatch/slack',
} as const;

/** What the operator types at each deployment, as `-c key=value`. */
export const deployment = { alertEmail: names.email, slackWebhookParameter: names.slackParameter } as const;

export interface Stage {
  readonly emulator: Emulator;
  readonly door: Door;
  readonly clients: Clients;
  readonly cdk: Cdk;
  readonly slack: SlackStandIn;
}

export function deployed({ clients }: Stage): Promise<Deployed> {
  return describeDeployed(clients.cloudFormation, names.stack);
}

/** Messages that reached people by mail, oldest first: after confirmation, filter and per-protocol body. */
export async function messagesMailed({ door }: Stage): Promise<readonly Extract<Mail, { kind: 'message' }>[]> {
  return (await door.mails()).filter((mail) => mail.kind === 'message');
}

/** Nothing waits in the activity queue and nothing is being worked on, but for delayed messages about incidents. */
export async function activityIsDone(stage: Stage): Promise<boolean> {
  const { outputs } = await deployed(stage);
  const messages = await messagesIn(stage.emulator.endpoint, outputs.ActivityQueueUrl);
  return messages.every(({ Body }) => parseFollowUp(Body) !== null);
}
