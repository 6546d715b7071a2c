import type { Announcer } from '../announce/announcer.port';
import { timing } from '../contract/timing';
import type { AccountProfile } from '../domain/account';
import type { Announcement } from '../domain/announcement';
import type { PostureFinding } from '../domain/finding';
import type { RootPosture } from '../domain/root-posture';
import type { Welcome } from '../domain/welcome';
import { eventCoverage } from '../judge/posture/event-coverage';
import { rootUses } from '../judge/posture/root-use';
import type { AudienceMemory, AudienceState } from '../record/audience-memory.port';
import type { FindingStore } from '../record/finding-store.port';
import { kindsThatHear } from './attention';
import { StillHeldError } from './message-stays';

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

export interface WelcomeServices {
  readonly announcer: Announcer;
  readonly findings: FindingStore;
  readonly memory: AudienceMemory;
}

/** Like a claim, it outlives the run that made it. */
const leaseMs = timing.claimLease * 1000;

/**
 * Claim → publish → mark, as for every telling: of several runs at once, one welcomes, and the others fail and are repeated.
 * One that died is taken over when its lease has ended.
 * @returns what is to be remembered now
 * @throws StillHeldError or OvertakenError when another run welcomes, or what the store or the announcer says
 */
export async function welcomeOnce(
  remembered: AudienceState,
  arrival: Arrival,
  services: WelcomeServices,
): Promise<AudienceState> {
  const { at, posture } = arrival;
  if (isHeld(remembered, at)) throw new StillHeldError(`welcome/${posture.accountId}`);
  const claimed = await services.memory.save({ ...remembered, welcomingSince: at });
  await welcomeListeners(arrival, services);
  const welcomedKinds = [...new Set([...remembered.welcomedKinds, ...kindsThatHear(posture)])];
  return { ...claimed, welcomedAt: at, welcomedKinds, welcomingSince: null };
}

function isHeld({ welcomingSince }: AudienceState, at: string): boolean {
  if (welcomingSince === null) return false;
  const age = Date.parse(at) - Date.parse(welcomingSince);
  return age >= 0 && age < leaseMs; // a clock that ran ahead holds nothing: twice beats never
}

/**
 * One message for whoever began to listen, then everything in it counts as told. A crash in between leaves it waiting, and
 * the next evaluation sends the message again.
 */
async function welcomeListeners(arrival: Arrival, { announcer, findings }: WelcomeServices): Promise<void> {
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
