import { isIP } from 'node:net';
import type { ActivityFinding, FindingActor } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import { accountsInWords } from '../words/accounts-in-words';
import { agentInWords } from '../words/agent-in-words';
import { delayInWords } from '../words/delay-in-words';
import { mfaInWords } from '../words/mfa-in-words';
import type { LabelledFact } from './notice';
import { plannedInWords } from '../words/planned-in-words';
import type { Presentation } from '../presentation';
import { statesInWords } from '../words/states-in-words';
import { deviceInWords, targetsInWords } from '../words/targets-in-words';
import { withSeenBefore } from '../words/seen-in-words';
import { whenInWords } from '../words/when';
import { whoInWords } from '../words/who-in-words';

const short = 120;

/** Every fact that helps to decide "is it ours?", by a label of at most eight characters; what does not apply is left out. */
export function activityFacts(finding: ActivityFinding, presentation: Presentation): readonly LabelledFact[] {
  const { actor, evidence, seenBefore } = finding;
  const { before, after } = statesInWords(finding);
  const said: readonly (readonly [label: string, value: string | null])[] = [
    ['When', whenInWords(finding.occurredAt, presentation.timeZone)],
    ['From', withSeenBefore(address(actor.sourceIp), 'sourceIp', seenBefore)],
    ['With', withSeenBefore(agentInWords(actor.userAgent), 'userAgent', seenBefore)],
    ['MFA', withSeenBefore(mfaInWords(finding), 'mfaDevice', seenBefore)],
    ['Planned', plannedInWords(finding, presentation.timeZone)],
    ['On', targetsInWords(evidence.targets)],
    ['Device', deviceInWords(evidence.targets)],
    ['New key', shortened(evidence.newKeyId)],
    ['Before', before],
    ['After', after],
    ['Signed', signedBy(actor)],
    ['Who', whoInWords(actor, presentation.timeZone)],
    ['Via', shortened(actor.via)],
    ['Call', call(finding)],
    ['Part of', incidentInWords(finding)],
    ['Accounts', accountsOfIncident(finding)],
    ['Noticed', noticed(finding)],
    ['Ask', presentation.whoToAsk === null ? null : plainText(presentation.whoToAsk, 200)],
  ];
  return said.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function shortened(text: string | null): string | null {
  return text === null ? null : plainText(text, short);
}

function address(sourceIp: string | null): string {
  if (sourceIp === null || sourceIp.trim() === '') return 'unknown: the record names no address';
  return isIP(sourceIp) === 0 ? `no address: ${plainText(sourceIp, 80)}` : sourceIp;
}

/** A key that somebody keeps, or the one by which the AssumeRoot call is found; the console's own short-lived key tells nobody anything. */
function signedBy({ kind, keyId }: FindingActor): string | null {
  if (keyId === null || !(keyId.startsWith('AKIA') || kind === 'root-session')) return null;
  return `by ${plainText(keyId, short)}`;
}

function call({ evidence, region }: ActivityFinding): string | null {
  if (evidence.eventName === null) return null;
  const service = evidence.eventSource?.replace(/\.amazonaws\.com(\.cn)?$/, '') ?? 'unknown service';
  return plainText(`${evidence.eventName} (${service}), ${region ?? 'region unknown'}`, short);
}

/** Said of what does not open its incident: what came before is in an earlier message. */
function incidentInWords({ incident }: ActivityFinding): string | null {
  if (incident === null || incident.opens) return null;
  return `incident of ${whenInWords(incident.startedAt, 'UTC')}`;
}

/** How far it has got: of what opens its incident the rest says it. */
function accountsOfIncident({ incident }: ActivityFinding): string | null {
  return incident === null || incident.opens || incident.accounts === null ? null : accountsInWords(incident.accounts);
}

function noticed(finding: ActivityFinding): string {
  const delay = delayInWords(finding);
  return delay === null ? 'unknown how long after' : `after ${delay}`;
}
