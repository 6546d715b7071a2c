import type { Announcer } from '../announce/announcer.port';
import type { AccountProfile } from '../domain/account';
import { announcementOf } from '../domain/announcement';
import type { ActivityFinding } from '../domain/finding';
import type { RootEvent, UnreadableRecord } from '../domain/root-event';
import type { Detected } from '../domain/verdict';
import { activityFinding } from '../judge/activity/activity-finding';
import { classify } from '../judge/activity/classify';
import type { FindingContext } from '../judge/finding-context';
import type { Audience } from '../observe/audience.port';
import type { AccountProfiles } from '../record/account-profiles.port';
import type { Claim, FindingStore } from '../record/finding-store.port';
import { circumstancesOf, inCircumstances, rememberUse, type CircumstanceServices } from './circumstances';
import { StillHeldError, UnrecordedError } from './message-stays';
import { publish } from './publish';

/** Whether a person would hear it; what people need not hear counts as heard. */
type Heard = 'yes' | 'no' | 'not-known';

export interface ActivityServices extends CircumstanceServices {
  readonly findings: FindingStore;
  readonly announcer: Announcer;
  readonly audience: Audience;
  readonly profiles: AccountProfiles;
  readonly findingText: Pick<FindingContext, 'productVersion' | 'runbook'>;
  now(): Date;
}

/**
 * Tells one record's finding once: claim, publish, mark. At least once, practically once, never zero.
 * @param receive how often the queue has handed the message out, this time included
 * @returns what the record amounts to, told now or before; null when it is not about root. What nobody can read was told
 * then like anything else, and the caller has still to put its message aside.
 * @throws when the message must stay on the queue: {@link StillHeldError}, {@link UnrecordedError}, what the announcer
 * or the store says.
 */
export async function respondToActivity(
  record: RootEvent | UnreadableRecord,
  services: ActivityServices,
  receive = 1,
): Promise<ActivityFinding | null> {
  const classification = classify(record);
  if (classification.verdict === 'ignore') return null;
  return toldOnce(record, classification, services, receive);
}

async function toldOnce(
  record: RootEvent | UnreadableRecord,
  detected: Detected,
  services: ActivityServices,
  receive: number,
): Promise<ActivityFinding> {
  const observedAt = services.now().toISOString();
  const findingWith = (profile: AccountProfile | null): ActivityFinding =>
    activityFinding(record, detected, { profile, observedAt, ...services.findingText });
  const nameless = findingWith(null);
  const [claim, profile, heard, circumstances] = await Promise.all([
    claimOf(nameless, services),
    profileOf(nameless, services),
    heardBy(nameless, services),
    circumstancesOf(record, nameless, services),
  ]);
  const finding = inCircumstances(record, findingWith(profile), circumstances);
  switch (claim) {
    case 'announced':
      await rememberUse(finding, circumstances, services); // whoever told it may have died before
      return finding;
    case 'held':
      throw new StillHeldError(finding.id); // whoever holds it may have died: the queue brings it back
    case 'mine':
    case 'people-told':
      await tell(claim, finding, heard, services);
      await rememberUse(finding, circumstances, services);
      return finding;
    default:
      return tellUnrecorded(finding, receive, claim, services);
  }
}

/**
 * Twice beats never, but a mail with every repeat, for as long as the store is down, hides the next alert. Nobody knows what
 * people have heard, since just that would be in the store: so they are told at receive 1, 2, 4, 8 and so on. If a receive
 * never came this far (throttled, crashed, refused by SNS), the silence after it is no longer than the time before it.
 */
async function tellUnrecorded(
  finding: ActivityFinding,
  receive: number,
  { cause }: { readonly cause: unknown },
  { announcer }: ActivityServices,
): Promise<never> {
  const toldNow = Number.isInteger(Math.log2(receive));
  if (toldNow) await announcer.announce({ ...finding, recorded: false });
  throw new UnrecordedError(finding.id, toldNow, { cause });
}

/** Where nobody listens, machines are told and the finding waits; where that cannot be learned, people are told as well. */
async function tell(
  claim: 'mine' | 'people-told',
  finding: ActivityFinding,
  heard: Heard,
  services: ActivityServices,
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

async function claimOf(finding: ActivityFinding, { findings }: ActivityServices): Promise<Claim | { cause: unknown }> {
  try {
    return await findings.claim(announcementOf(finding));
  } catch (cause) {
    return { cause };
  }
}

/** The name only makes an alert easier to read: whatever keeps us from it, the alert goes out without. */
async function profileOf({ account }: ActivityFinding, { profiles }: ActivityServices): Promise<AccountProfile | null> {
  try {
    return account.id && (await profiles.of(account.id));
  } catch {
    return null;
  }
}

async function heardBy({ notify }: ActivityFinding, { audience }: ActivityServices): Promise<Heard> {
  if (notify === 'quiet') return 'yes';
  try {
    return (await audience.isListening()) ? 'yes' : 'no';
  } catch {
    return 'not-known';
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
