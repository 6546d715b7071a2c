import { isIP } from 'node:net';
import type { ActivityFinding } from '../domain/finding';
import { plainText } from '../domain/plain-text';
import { agentInWords } from './agent-in-words';
import { timeBetween } from './duration-in-words';
import type { LabelledFact, ToldNotice } from './notice';
import { branchesOf, unrecordedNote } from './notice-parts';
import { asClause, asSentence } from './phrase';
import type { Presentation } from './presentation';
import { whenInWords } from './when';

const short = 120;

/** Something was done with root: what, when, from where, with what, and whether MFA was there. */
export function activityNotice(finding: ActivityFinding, presentation: Presentation): ToldNotice {
  return {
    tag: finding.severity,
    account: finding.account,
    headline: asClause(plainText(finding.title, short)),
    origin: origin(finding),
    details: [asSentence(plainText(finding.reason, 300)), ...unrecordedNote(finding)],
    facts: facts(finding, presentation),
    branches: branchesOf(finding.nextSteps),
    reference: { label: 'Event', value: plainText(finding.evidence.eventId ?? 'the record has no id', short) },
  };
}

/** The address belongs into the headline: it is what people recognise first. A service's host name is no address. */
function origin({ actor, title }: ActivityFinding): string {
  const pause = /\b(denied|failed|signing in)$/.test(title) ? ',' : '';
  if (actor.sourceIp !== null && isIP(actor.sourceIp) !== 0) return `${pause} from ${actor.sourceIp}`;
  return actor.via === null || title.includes(' via ') ? '' : ` via ${plainText(actor.via, 60)}`;
}

function facts(finding: ActivityFinding, { timeZone, whoToAsk }: Presentation): readonly LabelledFact[] {
  const { actor } = finding;
  const said: readonly (readonly [label: string, value: string | null])[] = [
    ['When', whenInWords(finding.occurredAt, timeZone)],
    ['From', address(actor.sourceIp)],
    ['With', agentInWords(actor.userAgent)],
    ['MFA', mfa(finding)],
    ['Key', actor.keyId === null ? null : plainText(actor.keyId, short)],
    ['Who', actorWords[actor.kind]],
    ['Via', actor.via === null ? null : plainText(actor.via, 60)],
    ['Call', call(finding)],
    ['Noticed', noticed(finding)],
    ['Ask', whoToAsk === null ? null : plainText(whoToAsk, 200)],
  ];
  return said.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

/** Said only where it is not simply root. */
const actorWords: Readonly<Record<ActivityFinding['actor']['kind'], string | null>> = {
  'root-user': null,
  'root-session': 'a short root session, opened from the management or a delegated account',
  'aws-service': 'an AWS service by itself',
  'other-principal': 'not root: another user or role',
  unidentified: 'unknown: the record does not say',
};

function address(sourceIp: string | null): string {
  if (sourceIp === null || sourceIp.trim() === '') return 'unknown: the record names no address';
  return isIP(sourceIp) === 0 ? `no address: ${plainText(sourceIp, 80)}` : sourceIp;
}

/** Sign-ins are told apart by whether MFA was used, and with which device when AWS names it. */
const mfaAtSignIn: Readonly<Record<string, (device: string | null, reason: string) => string>> = {
  'root-login-without-mfa': (_, reason) => (reason.includes('MFAUsed was No') ? 'not used' : 'not recorded as used'),
  'root-login': (device) => (device === null ? 'used; AWS does not say which device' : `used: ${device}`),
  'root-login-failed': () => 'not reached',
  'root-login-failed-at-mfa': (device) => `${device ?? 'device not named'}; the password was right`,
};

/** Null for what is neither a sign-in nor about a device. */
function mfa({ detection, actor, reason }: ActivityFinding): string | null {
  const device = actor.mfaDevice === null ? null : deviceName(actor.mfaDevice);
  const atSignIn = mfaAtSignIn[detection];
  if (atSignIn !== undefined) return atSignIn(device, reason);
  return device === null ? null : `device ${device}`;
}

/** The part of the ARN after the account, without the word `mfa`: what its owner called it. */
function deviceName(serial: string): string {
  return plainText(serial.replace(/^arn:[^:]*:iam::\d*:(?:mfa\/)?/, ''), short);
}

function call({ evidence, region }: ActivityFinding): string | null {
  if (evidence.eventName === null) return null;
  const service = evidence.eventSource?.replace(/\.amazonaws\.com(\.cn)?$/, '') ?? 'unknown service';
  return plainText(`${evidence.eventName} (${service}), ${region ?? 'region unknown'}`, short);
}

function noticed({ occurredAt, observedAt }: ActivityFinding): string {
  const delay = timeBetween(occurredAt, observedAt);
  return delay === null ? 'unknown how long after' : `after ${delay}`;
}
