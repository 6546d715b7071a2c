import type { Announcement } from '../domain/announcement';
import type { PostureFinding } from '../domain/finding';
import type { Channel, SeenPosture } from '../domain/root-posture';
import type { AudienceMemory, AudienceState } from '../record/audience-memory.port';
import type { FindingStore } from '../record/finding-store.port';

/** Who hears what this evaluation says. */
export interface Attention {
  readonly hears: 'somebody' | 'nobody' | 'not-known';
  /** True when one welcome message takes the place of everything that would be told one by one. */
  readonly welcomeDue: boolean;
  /** What earlier runs left for the first listener, oldest first. */
  readonly waiting: readonly Announcement[];
}

export interface RememberedAttention extends Attention {
  /** What the last evaluation found out about who listens. */
  readonly remembered: AudienceState;
}

interface AttentionServices {
  readonly findings: FindingStore;
  readonly memory: AudienceMemory;
}

export async function attentionOf(
  posture: SeenPosture,
  { findings, memory }: AttentionServices,
): Promise<RememberedAttention> {
  const hears = whoHears(posture);
  const [state, waiting] = await Promise.all([memory.of(posture.accountId), findings.waiting(posture.accountId)]);
  const remembered = state ?? nobodyBefore(posture);
  const welcomeDue = hears === 'somebody' && (waiting.length > 0 || somebodyIsNew(posture, remembered));
  return { hears, welcomeDue, waiting, remembered };
}

/** When the memory cannot be read: no welcome on a guess, but whoever listens is told. */
export function attentionWithoutMemory(posture: SeenPosture): Attention {
  return { hears: whoHears(posture), welcomeDue: false, waiting: [] };
}

function whoHears({ deployment }: SeenPosture): Attention['hears'] {
  if (!deployment.deployed) return 'nobody';
  const { channels } = deployment;
  if (!channels.known) return 'not-known';
  if (channels.value.some(({ state }) => state === 'confirmed')) return 'somebody';
  return channels.value.some(({ state }) => state === 'unknown') ? 'not-known' : 'nobody';
}

function nobodyBefore({ accountId, observedAt: at }: SeenPosture): AudienceState {
  const never = { welcomedAt: null, welcomedKinds: [], welcomingSince: null };
  return { accountId, version: 0, listening: false, sinkDelivers: null, at, ...never };
}

/** Slack may have listened for days before anybody confirmed the mail: whoever does so has not been told anything yet. */
function somebodyIsNew(posture: SeenPosture, { welcomedAt, welcomedKinds }: AudienceState): boolean {
  return welcomedAt === null || (kindsThatHear(posture).includes('email') && !welcomedKinds.includes('email'));
}

/** The kinds of the channels that work at this moment. */
export function kindsThatHear({ deployment }: SeenPosture): readonly Channel['kind'][] {
  if (!deployment.deployed || !deployment.channels.known) return [];
  const working = deployment.channels.value.filter(({ state }) => state === 'confirmed');
  return [...new Set(working.map(({ kind }) => kind))];
}

/**
 * True when the finding must wait for a listener, or for the welcome at the end of this very run. Where it cannot be
 * learned whether somebody listens, people are told and the finding waits as well: twice beats never.
 */
export function mustWait({ notify }: PostureFinding, { hears, welcomeDue }: Attention): boolean {
  return notify === 'now' && (hears !== 'somebody' || welcomeDue);
}

/** What nobody would hear, or what the welcome is about to say, goes to machines only. */
export function asHeard(finding: PostureFinding, { hears, welcomeDue }: Attention): PostureFinding {
  return hears === 'nobody' || welcomeDue ? { ...finding, notify: 'quiet' } : finding;
}

/** Whether a sink of ours took messages when this evaluation tried it; null when that could not be learned. */
export function sinkDelivers({ deployment }: SeenPosture): boolean | null {
  if (!deployment.deployed) return false;
  if (!deployment.channels.known) return null;
  const sinks = deployment.channels.value.filter(({ kind }) => kind === 'slack');
  if (sinks.some(({ state }) => state === 'confirmed')) return true;
  return sinks.some(({ state }) => state === 'unknown') ? null : false;
}
