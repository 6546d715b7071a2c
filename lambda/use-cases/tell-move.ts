import type { Announcer } from '../announce/announcer.port';
import { announcementOf, type Announcement } from '../domain/announcement';
import type { PostureFinding } from '../domain/finding';
import type { CheckState } from '../domain/check-state';
import { asTold, type Move } from '../judge/posture/moves';
import type { CheckStates } from '../record/check-states.port';
import type { Claim, FindingStore } from '../record/finding-store.port';
import { OvertakenError } from '../record/overtaken.port';
import { StillHeldError } from './message-stays';
import { publish } from './publish';

export interface Telling {
  readonly move: Move;
  readonly finding: PostureFinding;
  /** True when a person has still to hear it, see {@link mustWait}. */
  readonly waits: boolean;
}

export interface TellingServices {
  readonly states: CheckStates;
  readonly findings: FindingStore;
  readonly announcer: Announcer;
}

/**
 * Remembers one move and tells it. The order makes every crash harmless:
 *
 * 1. the state is saved as owing this transition, so a number is never used for two different transitions (were it saved
 *    last, a run that died after telling "reopened #3" would be followed by another "reopened #3", which the claim keeps
 *    quiet);
 * 2. claim, 3. publish, 4. mark;
 * 5. the state is saved as owing nothing.
 *
 * A run that finds something owed, whichever step is missing, goes through 1 to 5 again under the same number; the
 * claim ends it in silence if the mark was made. Only a crash between 3 and 4 tells twice, and none tells never.
 *
 * Of two runs at once, one saves the state first. The other says nothing and fails: its look at the account may be the
 * older one, and it is repeated with a fresh one.
 *
 * @returns the announcement, when it waits for a listener
 * @throws StillHeldError, OvertakenError, or what the store or the announcer says
 */
export async function tellMove(telling: Telling, services: TellingServices): Promise<readonly Announcement[]> {
  const { move, finding, waits } = telling;
  if (!move.publish) {
    // An unchanged state is left alone; evaluations that end in unknown are counted.
    if (move.state.outcome === 'unknown') await services.states.save(move.state);
    return [];
  }
  const announcement = announcementOf(finding, move.state.transitionNumber);
  const tell = move.numbered ? tellOnce : tellAsEvidence;
  await services.states.save(asTold(await tell(telling, announcement, services)));
  return waits ? [announcement] : [];
}

/** A copy does no harm, so it needs no claim. */
async function tellAsEvidence(
  { move, finding }: Telling,
  _: Announcement,
  { announcer }: TellingServices,
): Promise<CheckState> {
  await announcer.announce(finding);
  return move.state;
}

/** @returns the state as it was saved before the telling. */
async function tellOnce(
  { move, finding, waits }: Telling,
  announcement: Announcement,
  services: TellingServices,
): Promise<CheckState> {
  const { findings } = services;
  const { claim, intended } = await intend(move, announcement, services);
  switch (claim) {
    case 'announced':
      return intended;
    case 'held':
      throw new StillHeldError(finding.id); // whoever holds it may have died: the next run finds it owed
    case 'mine':
    case 'people-told':
      await publish({ claim, announcement, finding, heard: !waits }, services);
      await (waits && claim === 'mine' ? findings.markWaiting(announcement) : findings.markAnnounced(announcement));
      return intended;
  }
}

/** A store that is down must not keep an alert back: it is told all the same, and the next run tells it again. */
async function intend(
  { state }: Move,
  announcement: Announcement,
  services: TellingServices,
): Promise<{ readonly claim: Claim; readonly intended: CheckState }> {
  try {
    const intended = await services.states.save(state);
    return { intended, claim: await services.findings.claim(announcement) };
  } catch (error) {
    if (error instanceof OvertakenError) throw error;
    await tellUnrecorded(announcement.finding, services);
    throw error;
  }
}

/** Without the store: told now, and told again by the next run. */
export async function tellUnrecorded(
  finding: Announcement['finding'],
  { announcer }: Pick<TellingServices, 'announcer'>,
): Promise<void> {
  await announcer.announce({ ...finding, recorded: false });
}
