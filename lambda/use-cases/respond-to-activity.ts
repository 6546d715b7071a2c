import type { Announcer } from '../announce/announcer.port';
import type { AccountProfile } from '../domain/account';
import type { OpenedSession } from '../domain/opened-session';
import type { ActivityFinding } from '../domain/finding';
import type { RootEvent, UnreadableRecord } from '../domain/root-event';
import type { ActorKind } from '../domain/verdict';
import { activityFinding } from '../judge/activity/activity-finding';
import { classify } from '../judge/activity/classify';
import { bruteForceFinding } from '../judge/incident/brute-force-finding';
import type { FindingContext } from '../judge/finding-context';
import type { Audience } from '../observe/audience.port';
import type { AccountProfiles } from '../record/account-profiles.port';
import type { FollowUps } from '../record/follow-ups.port';
import type { FindingStore } from '../record/finding-store.port';
import { followUpLater } from './incident/follow-up-later';
import type { InIncident, JoiningServices } from './incident/join-incident';
import { openedBefore, openedIn } from './incident/opened-session';
import { claimOf, heardBy, joinedOf, knownOf, profileOf, type Alone } from './activity-questions';
import {
  circumstancesOf,
  inCircumstances,
  rememberUse,
  type Circumstances,
  type CircumstanceServices,
} from './circumstances';
import { StillHeldError } from './message-stays';
import { rememberMfa, type RememberMfaServices } from './remember-mfa';
import { tell, tellUnrecorded, type Heard } from './tell-activity';
import type { UnrecordedTellings } from './unrecorded-tellings';

export interface ActivityServices extends JoiningServices, CircumstanceServices, RememberMfaServices {
  readonly findings: FindingStore;
  readonly announcer: Announcer;
  readonly audience: Audience;
  readonly profiles: AccountProfiles;
  readonly followUps: FollowUps;
  readonly unrecorded: UnrecordedTellings;
  readonly findingText: Pick<FindingContext, 'productVersion' | 'runbook'>;
}

/**
 * Tells one record's finding once: claim, publish, mark. At least once, practically once, never zero.
 * @param receive how often the queue has handed the message out, this time included
 * @returns what the record amounts to, told now or before; null when it is not about root. What nobody can read was told
 * then like anything else, and the caller has still to put its message aside.
 * @throws when the message must stay on the queue: StillHeldError, UnrecordedError, BusyIncidentError, what the announcer
 * or the store says.
 */
export async function respondToActivity(
  record: RootEvent | UnreadableRecord,
  services: ActivityServices,
  receive = 1,
): Promise<ActivityFinding | null> {
  const opened = await openedBefore(record, services);
  const classification = classify(record, opened);
  if (classification.verdict === 'ignore') return null;
  const observedAt = services.now().toISOString();
  const context = (profile: AccountProfile | null) => ({ profile, observedAt, ...services.findingText });
  return toldOnce(
    {
      record,
      actor: classification.actor,
      finding: (profile, session = opened) =>
        activityFinding(record, classification, { ...context(profile), opened: session }),
      besides: ({ finding, incident }, profile) =>
        incident && bruteForceFinding(record, finding, incident, context(profile)),
    },
    services,
    receive,
  );
}

interface Case {
  readonly record: RootEvent | UnreadableRecord;
  readonly actor: ActorKind;
  /** @param session what is known by now of who opened the root session, if it is one */
  finding(profile: AccountProfile | null, session?: OpenedSession | null): ActivityFinding;
  /** What several records together are, when this is the one that completes them. */
  besides(joined: Alone | InIncident, profile: AccountProfile | null): ActivityFinding | null;
}

async function toldOnce(told: Case, services: ActivityServices, receive: number): Promise<ActivityFinding> {
  const nameless = told.finding(null);
  const [claim, profile, heard, known, circumstances] = await Promise.all([
    claimOf(nameless, services),
    profileOf(nameless, services),
    heardBy(nameless, services),
    knownOf(told.record, told.actor, services),
    circumstancesOf(told.record, nameless, services),
  ]);
  const finding = inCircumstances(told.record, told.finding(profile, openedIn(known)), circumstances);
  if (claim === 'announced') {
    await remember(told.record, finding, circumstances, services); // whoever told it may have died before
    return finding;
  }
  if (claim === 'held') throw new StillHeldError(finding.id); // whoever holds it may have died: the queue brings it back
  if (typeof claim === 'object') return tellUnrecorded(finding, receive, claim, services);
  const joined = await joinedOf(finding, known, services);
  if ('cause' in joined) return tellUnrecorded(finding, receive, joined, services);
  const besides = told.besides(joined, profile);
  // First, for who crashes here begins anew with the message: after the mark nobody would.
  if (besides !== null) await toldOnce({ ...told, finding: () => besides, besides: () => null }, services, receive);
  await tellAndFollowUp(claim, joined, heard, services);
  await remember(told.record, joined.finding, circumstances, services);
  return joined.finding;
}

async function remember(
  record: Case['record'],
  finding: ActivityFinding,
  circumstances: Circumstances,
  services: ActivityServices,
): Promise<void> {
  await Promise.all([rememberUse(finding, circumstances, services), rememberMfa(record, finding, services)]);
}

/** What is owed is asked for before the mark, since nobody would after it; an end, which the sweeps look for too, after it. */
async function tellAndFollowUp(
  claim: 'mine' | 'people-told',
  joined: Alone | InIncident,
  heard: Heard,
  services: ActivityServices,
): Promise<void> {
  const isOwed = joined.finding.incident?.telling === 'owed';
  if (isOwed) await followUpLater(joined, services);
  await tell(claim, joined.finding, heard, services);
  if (!isOwed) await followUpLater(joined, services);
}
