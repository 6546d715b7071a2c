import type { Announcement } from '../domain/announcement';
import type { PostureFinding } from '../domain/finding';
import type { RootPosture } from '../domain/root-posture';
import type { AudienceMemory } from '../record/audience-memory.port';
import type { FindingStore } from '../record/finding-store.port';

/** Who hears what this evaluation says. */
export interface Attention {
  readonly hears: 'somebody' | 'nobody' | 'not-known';
  /** True when one welcome message takes the place of everything that would be told one by one. */
  readonly welcomeDue: boolean;
  /** What earlier runs left for the first listener, oldest first. */
  readonly waiting: readonly Announcement[];
  /** ISO 8601; null when nobody was welcomed since somebody last began to listen. */
  readonly welcomedAt: string | null;
}

interface AttentionServices {
  readonly findings: FindingStore;
  readonly memory: AudienceMemory;
}

export async function attentionOf(posture: RootPosture, { findings, memory }: AttentionServices): Promise<Attention> {
  const hears = whoHears(posture);
  const [remembered, waiting] = await Promise.all([memory.of(posture.accountId), findings.waiting(posture.accountId)]);
  const welcomedAt = remembered?.welcomedAt ?? null;
  return {
    hears,
    welcomeDue: hears === 'somebody' && (welcomedAt === null || waiting.length > 0),
    waiting,
    welcomedAt,
  };
}

/** When the memory cannot be read: no welcome on a guess, but whoever listens is told. */
export function attentionWithoutMemory(posture: RootPosture): Attention {
  return { hears: whoHears(posture), welcomeDue: false, waiting: [], welcomedAt: null };
}

function whoHears({ deployment }: RootPosture): Attention['hears'] {
  if (!deployment.deployed) return 'nobody';
  const { channels } = deployment;
  if (!channels.known) return 'not-known';
  if (channels.value.some(({ state }) => state === 'confirmed')) return 'somebody';
  return channels.value.some(({ state }) => state === 'unknown') ? 'not-known' : 'nobody';
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
export function sinkDelivers({ deployment }: RootPosture): boolean | null {
  if (!deployment.deployed) return false;
  if (!deployment.channels.known) return null;
  const sinks = deployment.channels.value.filter(({ kind }) => kind === 'slack');
  if (sinks.some(({ state }) => state === 'confirmed')) return true;
  return sinks.some(({ state }) => state === 'unknown') ? null : false;
}
