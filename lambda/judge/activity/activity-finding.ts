import type { AccountProfile } from '../../domain/account';
import type { AccountId } from '../../domain/account-id';
import { cleaned, plainText } from '../../domain/plain-text';
import { partitionOf } from '../../domain/partition';
import type { ActivityFinding } from '../../domain/finding';
import type { OpenedSession } from '../../domain/opened-session';
import type { RootEvent, UnreadableRecord } from '../../domain/root-event';
import type { Detected } from '../../domain/verdict';
import type { ActivityContext, FindingContext } from '../finding-context';
import { evidenceOf } from './activity-evidence';
import { foreignAccountOf } from './actor';
import { detectionOf } from './catalogue';
import { findingActorOf } from './finding-actor';

type Read = RootEvent | UnreadableRecord;

/** Where root's sign-ins are recorded: the place to look when a record does not say its region. */
const homeOfRoot = 'us-east-1';

/** Makes the finding that every other part of the product passes on. What the caller could write is cleaned here; each channel still escapes it. */
export function activityFinding(record: Read, detected: Detected, context: ActivityContext): ActivityFinding {
  const opened = openedIn(detected, context);
  const detection = detectionOf(detected.detection);
  const profile = profileOf(record, context);
  const { occurredAt, partition } = timeAndPlace(record, context);
  return {
    ...sameForAllActivity,
    id: idOf(record),
    detection: detection.id,
    severity: detected.severity,
    verdict: detected.verdict,
    notify: detected.verdict === 'alert' ? 'now' : 'quiet',
    account: { id: record.accountId, name: cleaned(profile.name, 100) },
    region: record.region,
    partition,
    occurredAt,
    observedAt: context.observedAt,
    title: plainText(detected.title, 200),
    reason: plainText(detected.reason, 400),
    actor: findingActorOf(record, detected, opened),
    evidence: evidenceOf(record),
    nextSteps: detection.nextSteps({
      actor: detected.actor,
      event: record.kind === 'event' ? record : null,
      openedFrom: opened?.callerAccountId ?? null,
      foreignAccount: foreignAccountIn(record, detected),
      standing: profile.standing,
      partition,
      region: record.region ?? homeOfRoot,
      occurredAt: record.kind === 'event' ? occurredAt : null,
    }),
    controls: detection.controls,
    links: { console: consoleLink(record), runbook: context.runbook(detection.id) },
    product: { version: context.productVersion },
  };
}

/** Of a call in it: the one that opened it is no session's. */
function openedIn({ actor }: Detected, { opened = null }: ActivityContext): OpenedSession | null {
  return actor === 'root-session' ? opened : null;
}

const sameForAllActivity = {
  schemaVersion: '1',
  kind: 'activity',
  status: 'recorded',
  transition: null,
  headline: null,
  question: null,
  outcome: null,
  cause: null,
  recorded: true,
  seenBefore: null,
  incident: null,
  plan: null,
  waiver: null,
} as const;

/** Of somebody unidentified it is not known whose root they are, if any. */
function foreignAccountIn(record: Read, { actor }: Detected): AccountId | null {
  return record.kind === 'event' && actor !== 'unidentified' ? foreignAccountOf(record) : null;
}

/** A profile counts only for its own account: a hub's name must not stand on another account's alert. */
function profileOf({ accountId }: Read, { profile }: FindingContext): Pick<AccountProfile, 'name' | 'standing'> {
  return profile !== null && profile.id === accountId ? profile : { name: null, standing: 'unknown' };
}

function timeAndPlace(record: Read, { observedAt }: FindingContext): Pick<ActivityFinding, 'occurredAt' | 'partition'> {
  if (record.kind === 'event') return record;
  return { occurredAt: observedAt, partition: partitionOf(record.region ?? homeOfRoot) };
}

/** CloudTrail's own id names an event for ever; what has none that can be trusted is named by its content. */
function idOf(record: Read): string {
  const account = record.accountId ?? 'unknown';
  if (record.kind === 'event') return `activity/${account}/${record.eventId}`;
  return `activity/${account}/unreadable-${record.hash.slice(0, 32)}`;
}

const consoles: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-cn': 'console.amazonaws.cn',
};

/** Null where we do not know the console's address. Region and id were checked when the record was read. */
function consoleLink(record: Read): string | null {
  if (record.kind === 'unreadable') return null;
  const { partition, region, eventId } = record;
  const host = consoles[partition];
  if (host === undefined) return null;
  return `https://${region}.${host}/cloudtrailv2/home?region=${region}#/events/${encodeURIComponent(eventId)}`;
}
