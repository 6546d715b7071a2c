import type { AccountProfile } from '../domain/account';
import { announcementOf } from '../domain/announcement';
import type { ActivityFinding } from '../domain/finding';
import type { RootEvent, UnreadableRecord } from '../domain/root-event';
import type { ActorKind } from '../domain/verdict';
import type { Audience } from '../observe/audience.port';
import type { AccountProfiles } from '../record/account-profiles.port';
import type { Claim, FindingStore } from '../record/finding-store.port';
import {
  BusyIncidentError,
  joinIncident,
  threadFor,
  type InIncident,
  type JoiningServices,
  type Known,
} from './incident/join-incident';
import type { Heard } from './tell-activity';

/** What could not be learned from the store, and why. */
export interface Broken {
  readonly cause: unknown;
}

/** It belongs to nobody's thread. */
export type Alone = Pick<InIncident, 'finding'> & { readonly incident: null };

export async function knownOf(
  record: RootEvent | UnreadableRecord,
  actor: ActorKind,
  services: JoiningServices,
): Promise<Known | null | Broken> {
  try {
    return await threadFor(record, actor, services);
  } catch (cause) {
    return { cause };
  }
}

/** Where the incident cannot be learned, people hear of it as if the store were down: the message stays and joins later. */
export async function joinedOf(
  finding: ActivityFinding,
  known: Known | null | Broken,
  services: JoiningServices,
): Promise<Alone | InIncident | Broken> {
  if (known === null) return { finding, incident: null };
  if ('cause' in known) return known;
  try {
    return await joinIncident(finding, known, services);
  } catch (cause) {
    if (cause instanceof BusyIncidentError) throw cause; // of a burst people have heard
    return { cause };
  }
}

export async function claimOf(
  finding: ActivityFinding,
  { findings }: { readonly findings: FindingStore },
): Promise<Claim | Broken> {
  try {
    return await findings.claim(announcementOf(finding));
  } catch (cause) {
    return { cause };
  }
}

/** The name only makes an alert easier to read: whatever keeps us from it, the alert goes out without. */
export async function profileOf(
  { account }: ActivityFinding,
  { profiles }: { readonly profiles: AccountProfiles },
): Promise<AccountProfile | null> {
  try {
    return account.id && (await profiles.of(account.id));
  } catch {
    return null;
  }
}

export async function heardBy(
  { notify }: ActivityFinding,
  { audience }: { readonly audience: Audience },
): Promise<Heard> {
  if (notify === 'quiet') return 'yes';
  try {
    return (await audience.isListening()) ? 'yes' : 'no';
  } catch {
    return 'not-known';
  }
}
