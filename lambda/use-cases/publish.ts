import { MachinesNotToldError, type Announcer } from '../announce/announcer.port';
import type { Announcement } from '../domain/announcement';
import type { Finding } from '../domain/finding';
import type { Claim, FindingStore } from '../record/finding-store.port';

interface Publication {
  readonly claim: Extract<Claim, 'mine' | 'people-told'>;
  readonly announcement: Announcement;
  /** As it goes out: what nobody would hear is `quiet`. */
  readonly finding: Finding;
  /** False when nobody listens, or that is not known: then people are told again with the repeat. */
  readonly heard: boolean;
}

/**
 * Publishes what was claimed. When machines refuse what people took, that is remembered, so that the repeat wakes nobody
 * twice. The lease is kept: it ends before the repeat comes.
 * @throws what the announcer says, and what the store says besides when it could not remember: then people are told again
 */
export async function publish(
  { claim, announcement, finding, heard }: Publication,
  { announcer, findings }: { readonly announcer: Announcer; readonly findings: FindingStore },
): Promise<void> {
  if (claim === 'people-told') return announcer.tellMachines(finding);
  try {
    await announcer.announce(finding);
  } catch (refusal) {
    if (heard && refusal instanceof MachinesNotToldError)
      await remembered(findings.markPeopleTold(announcement), refusal);
    throw refusal;
  }
}

async function remembered(mark: Promise<void>, refusal: MachinesNotToldError): Promise<void> {
  try {
    await mark;
  } catch (failure) {
    const said = failure instanceof Error ? failure.message : String(failure);
    throw new AggregateError([refusal, failure], `${refusal.message} ${said}`);
  }
}
