import type { Announcer } from '../announce/announcer.port';
import type { AccountProfile } from '../domain/account';
import type { Announcement } from '../domain/announcement';
import type { PostureFinding } from '../domain/finding';
import type { RootPosture } from '../domain/root-posture';
import type { Welcome } from '../domain/welcome';
import { eventCoverage } from '../judge/posture/event-coverage';
import { rootUses } from '../judge/posture/root-use';
import type { FindingStore } from '../record/finding-store.port';

/** What the welcome message is made of. */
export interface Arrival {
  readonly account: AccountProfile;
  readonly posture: RootPosture;
  /** Every check of this evaluation. */
  readonly checks: readonly PostureFinding[];
  /** What earlier runs left, oldest first. */
  readonly waiting: readonly Announcement[];
  /** What this evaluation put aside, because the welcome says it. */
  readonly parked: readonly Announcement[];
  /** ISO 8601 */
  readonly at: string;
}

/**
 * One message for whoever began to listen, then everything in it counts as told. A crash in between leaves it waiting, and
 * the next evaluation sends the message again.
 */
export async function welcomeListeners(
  arrival: Arrival,
  { announcer, findings }: { readonly announcer: Announcer; readonly findings: FindingStore },
): Promise<void> {
  await announcer.welcome(welcomeOf(arrival));
  const told = [...arrival.waiting, ...arrival.parked];
  await Promise.all(told.map((announcement) => findings.markAnnounced(announcement)));
}

function welcomeOf({ account, posture, checks, waiting, at }: Arrival): Welcome {
  const { credentialReport, deployment } = posture;
  const [newestUse] = credentialReport.known ? rootUses(credentialReport.value) : [];
  return {
    account,
    at,
    checks,
    waiting: waiting.map(({ finding }) => finding),
    rootLastUsedAt: newestUse?.at ?? null,
    rootLastUseKnown: credentialReport.known,
    channels: deployment.deployed && deployment.channels.known ? deployment.channels.value : [],
    eventsArrive: eventCoverage(posture),
  };
}
