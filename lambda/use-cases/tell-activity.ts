import { MachinesNotToldError, type Announcer } from '../announce/announcer.port';
import { announcementOf } from '../domain/announcement';
import type { ActivityFinding } from '../domain/finding';
import type { FindingStore } from '../record/finding-store.port';
import { UnrecordedError } from './message-stays';
import { publish } from './publish';
import type { Turn, UnrecordedTellings } from './unrecorded-tellings';

/** Whether a person would hear it; what people need not hear counts as heard. */
export type Heard = 'yes' | 'no' | 'not-known';

interface TellingServices {
  readonly announcer: Announcer;
  readonly findings: FindingStore;
}

interface UnrecordedServices {
  readonly announcer: Announcer;
  readonly unrecorded: UnrecordedTellings;
  now(): Date;
}

/**
 * Twice beats never, but a mail with every repeat, for as long as the store is down, hides the next alert, and so does a mail
 * with every event of a burst. What people must wait for, machines are told all the same.
 */
export async function tellUnrecorded(
  finding: ActivityFinding,
  receive: number,
  { cause }: { readonly cause: unknown },
  services: UnrecordedServices,
): Promise<never> {
  const turn = services.unrecorded.turnOf(finding, receive, services.now().getTime());
  await inTurn(turn, { ...finding, recorded: false }, services);
  throw new UnrecordedError(finding.id, turn, { cause });
}

async function inTurn(turn: Turn, finding: ActivityFinding, services: UnrecordedServices): Promise<void> {
  const { announcer, unrecorded } = services;
  switch (turn) {
    case 'not-due':
      return;
    case 'kept-back':
      return announcer.announce({ ...finding, notify: 'quiet' });
    case 'now':
      try {
        await announcer.announce(finding);
      } catch (refusal) {
        if (!(refusal instanceof MachinesNotToldError)) unrecorded.giveBack(finding);
        throw refusal;
      }
  }
}

/** Where nobody listens, machines are told and the finding waits; where that cannot be learned, people are told as well. */
export async function tell(
  claim: 'mine' | 'people-told',
  finding: ActivityFinding,
  heard: Heard,
  services: TellingServices,
): Promise<void> {
  const announcement = announcementOf(finding);
  if (claim === 'people-told' || heard === 'yes') {
    await publish({ claim, announcement, finding, heard: true }, services);
    await twice(() => services.findings.markAnnounced(announcement));
  } else {
    const told: ActivityFinding = heard === 'no' ? { ...finding, notify: 'quiet' } : finding;
    await publish({ claim, announcement, finding: told, heard: false }, services);
    await twice(() => services.findings.markWaiting(announcement));
  }
}

/**
 * A mark that fails means a second telling a minute later, so it gets a second chance at once. When both fail, the message
 * stays: it is told again when the lease has ended, as if whoever told it had died before the mark.
 */
async function twice(mark: () => Promise<void>): Promise<void> {
  try {
    await mark();
  } catch {
    await mark();
  }
}
