import { known } from '../../../lambda/domain/fact';
import type { Caller } from '../../../lambda/observe/caller';
import { usualDays } from '../../../lambda/judge/posture/check';
import { rememberedFacts } from '../../../lambda/use-cases/remembered-facts';
import { AwsClock } from '../../aws/aws-clock';
import { acceptedWaivers } from '../../home/accepted';
import type { Home } from '../../home/home';
import type { HomelessError } from '../../home/homeless-error';
import { lastUses } from './last-uses';
import { lookAtDevices } from './look';
import type { Looked } from './sheet';

/** Who asks, and what can be told of the devices. */
export interface Visit {
  readonly caller: Caller;
  /** Null when it is not known. */
  readonly accountName: string | null;
  readonly looked: Looked;
  /** Whether a review can be recorded from here. */
  readonly records: boolean;
  /** For the person: how long a review counts, or why none can be recorded; null when nothing is to be said. */
  readonly note: string | null;
}

export async function visitAt(home: Home): Promise<Visit> {
  const { caller, clients, place, services, now, days } = home;
  const posture = await lookAtDevices(caller, clients, rememberedFacts(caller.accountId, services), now);
  const [uses, waivers] = await Promise.all([
    lastUses(caller.accountId, posture.provenMfa, services.incidents),
    acceptedWaivers(caller.accountId, services.states),
  ]);
  const looked = { posture, uses, days: days ?? usualDays, waivers };
  return { caller, accountName: place.profile?.name ?? null, looked, records: true, note: howItCounts(home) };
}

/** Where nothing is remembered, and nothing can be recorded. */
export async function visitOutside({ outside, message }: HomelessError): Promise<Visit> {
  const { caller, clients, remembered } = outside;
  const { now } = new AwsClock(clients);
  const posture = await lookAtDevices(caller, clients, Promise.resolve(remembered), now);
  // Without a memory no sign-in is remembered, and nobody watches who could accept an exception.
  const uses = remembered.provenMfa.known ? known(new Map<string, string>()) : remembered.provenMfa;
  const waivers = uses.known || uses.cause === 'not-visible' ? known([]) : uses;
  const looked = { posture, uses, days: usualDays, waivers };
  return { caller, accountName: null, looked, records: false, note: `Nothing can be recorded. ${message}` };
}

function howItCounts({ days, keptIn }: Home): string | null {
  if (days !== null && keptIn === null) return null;
  const counted = String((days ?? usualDays).mfaReviewDays);
  if (keptIn === null)
    return `This deployment does not tell its mfaReviewDays: ${counted} days are taken, which is the default. Deploy again to see its own.`;
  const unless = days === null ? ', unless a watch is started with a --config that chooses otherwise' : '';
  return `${keptIn} A review counts for ${counted} days${unless}.`;
}
