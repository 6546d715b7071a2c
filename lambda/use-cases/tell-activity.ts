import type { Announcer } from '../announce/announcer.port';
import { announcementOf } from '../domain/announcement';
import type { ActivityFinding } from '../domain/finding';
import type { FindingStore } from '../record/finding-store.port';
import { UnrecordedError } from './message-stays';
import { publish } from './publish';

/** Whether a person would hear it; what people need not hear counts as heard. */
export type Heard = 'yes' | 'no' | 'not-known';

interface TellingServices {
  readonly announcer: Announcer;
  readonly findings: FindingStore;
}

/**
 * Twice beats never, but a mail with every repeat, for as long as the store is down, hides the next alert. Nobody knows what
 * people have heard, since just that would be in the store: so they are told at receive 1, 2, 4, 8 and so on. If a receive
 * never came this far (throttled, crashed, refused by SNS), the silence after it is no longer than the time before it.
 */
export async function tellUnrecorded(
  finding: ActivityFinding,
  receive: number,
  { cause }: { readonly cause: unknown },
  { announcer }: TellingServices,
): Promise<never> {
  const toldNow = Number.isInteger(Math.log2(receive));
  if (toldNow) await announcer.announce({ ...finding, recorded: false });
  throw new UnrecordedError(finding.id, toldNow, { cause });
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
