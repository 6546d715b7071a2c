import type { Channel } from '../../../domain/root-posture';
import type { Judgement } from '../../../domain/outcome';
import { fail, notApplicable, pass, unknown, type PostureCheck } from '../check';
import { channelSteps } from '../channel-steps';

/** An alert that nobody receives is no alert. A channel that was cut fails although another still works: those left must hear of it. */
export const alertChannelConfirmed: PostureCheck = {
  id: 'alert-channel-confirmed',
  kind: 'pipeline',
  severity: 'critical',
  told: 'now',
  title: 'Alerts reach people',
  question: 'whether alerts reach people',
  remediation:
    'Confirm the subscription by the link in the mail from AWS Notifications, or subscribe the address to the alerts topic again; for Slack, store a working webhook in its parameter.',
  controls: {
    'aws-startup-security-baseline': ['ACCT.02', 'ACCT.07'],
    'nist-800-171-r2': ['3.14.6', '3.14.7'],
    'pci-dss-3.2.1': ['7.2.1'],
    'iso-27001-2022': ['A.8.15', 'A.8.16'],
    'soc-2-own-reading': ['CC7.2', 'CC7.3'],
    hipaa: ['164.308(a)(6)(i)', '164.308(a)(6)(ii)'],
    'aws-well-architected': ['SEC02-BP01'],
  },
  facts: ['deployment'],
  judge: ({ deployment }) => {
    if (!deployment.deployed) return notApplicable('not deployed');
    return deployment.channels.known ? judgeChannels(deployment.channels.value) : unknown(deployment.channels);
  },
  nextSteps: ({ posture }) => channelSteps(posture.deployment),
};

function judgeChannels(channels: readonly Channel[]): Judgement {
  if (channels.length === 0) return fail('nobody is subscribed to the alerts topic');
  const working = channels.filter(({ state }) => state === 'confirmed').map(({ name }) => name);
  const broken = channels.filter(({ state }) => state !== 'confirmed').map(inWords);
  const named = [...broken, ...working.map((name) => `${name} works`)].join('; ');
  const cut = channels.filter(({ state }) => state === 'gone');
  if (working.length > 0) return cut.length > 0 ? fail(cutOff(cut), named) : pass(named);
  if (channels.some(({ state }) => state === 'unknown'))
    return cut.length > 0 ? fail(cutOff(cut), named) : notAsked(named);
  return fail('nobody hears the alerts', `nobody hears the alerts: ${named}`);
}

/** Without the address, which may be long. */
function cutOff(cut: readonly Channel[]): string {
  const [first] = cut;
  if (cut.length > 1 || first === undefined) return `${cut.length} alert channels are cut off`;
  const names = { email: 'a mail address', slack: 'Slack', other: 'an alert channel' };
  return `${names[first.kind]} is cut off`;
}

function notAsked(reason: string): Judgement {
  return unknown({ cause: 'failed', reason });
}

function inWords({ name, state, detail }: Channel): string {
  const words = { confirmed: 'works', pending: 'is not confirmed', gone: 'is cut off', unknown: 'could not be asked' };
  return detail === null ? `${name} ${words[state]}` : `${name} ${words[state]} (${detail})`;
}
