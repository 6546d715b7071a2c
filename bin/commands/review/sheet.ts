import type { Fact } from '../../../lambda/domain/fact';
import { mfaDevice, type MfaDevice } from '../../../lambda/domain/mfa-device';
import type { MfaReview } from '../../../lambda/domain/mfa-proof';
import type { Judgement, Outcome } from '../../../lambda/domain/outcome';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import type { CheckDays } from '../../../lambda/judge/posture/check';
import { mfaDevicesReviewed } from '../../../lambda/judge/posture/checks/mfa-devices-reviewed';
import type { Waiver } from '../../../lambda/domain/waiver';
import { waiverFor } from '../../../lambda/judge/posture/waivers';
import { devicesOf } from '../audit/devices';
import type { LastUses } from './last-uses';

/** What `rootwatch review` publishes. */
export interface Sheet {
  readonly accountId: string;
  /** Null when it is not known. */
  readonly accountName: string | null;
  /** ISO 8601, UTC. */
  readonly askedAt: string;
  /** The caller's ARN. */
  readonly askedBy: string;
  /** What AWS shows of root's devices to this caller. */
  readonly devices: readonly UsedDevice[];
  /** False when there may be more. */
  readonly complete: boolean;
  /** What can be known of them, and why not more. */
  readonly devicesNote: string;
  /** Whether root has MFA; null when that is not known. */
  readonly mfaEnabled: boolean | null;
  /** Not among those shown, but a sign-in of root named them: still in use, or removed since. */
  readonly namedBySignIns: readonly UsedDevice[];
  /** False when what Rootwatch remembers of root's sign-ins could not be read. */
  readonly signInsKnown: boolean;
  /** What the check `mfa-devices-reviewed` says. */
  readonly outcome: Outcome;
  readonly reason: string;
  /** The exception under which the check fails; null when there is none. */
  readonly waiver: Waiver | null;
  /** Why it is not known which exceptions count; null when it is. */
  readonly waiversUnknown: string | null;
  /** The newest; null when there is none, or it is not known. */
  readonly review: (MfaReview & Validity) | null;
  /** What could not be read, and why; what AWS shows to no such caller is not among it. */
  readonly notKnown: readonly string[];
  /** Whether this run recorded {@link review}. */
  readonly recorded: boolean;
  /** The command that records a review, with ROLE to be filled in; null where none can be recorded. */
  readonly recordWith: string | null;
}

export interface UsedDevice extends MfaDevice {
  /** The newest sign-in that Rootwatch remembers, a day in UTC: `2026-10-02`; null when it remembers none or cannot tell. */
  readonly lastUsedOn: string | null;
}

interface Validity {
  /** ISO 8601, UTC: from then on it is too old. */
  readonly countsUntil: string;
}

export interface Looked {
  readonly posture: RootPosture;
  readonly uses: Fact<LastUses>;
  /** How long a review counts. */
  readonly days: CheckDays;
  /** The exceptions that count for whoever watches. */
  readonly waivers: Fact<readonly Waiver[]>;
}

const everyDevice =
  'Asked as root or in a root session, so every device is shown. A passkey synced by a vendor cannot be told from a security key here.';

type Devices = 'devices' | 'complete' | 'devicesNote' | 'mfaEnabled' | 'namedBySignIns' | 'signInsKnown';
type Reviewed = 'outcome' | 'reason' | 'waiver' | 'waiversUnknown' | 'review' | 'notKnown';

export function devicesAndReview({ posture, uses, days, waivers }: Looked): Pick<Sheet, Devices | Reviewed> {
  const { shown, complete, note } = devicesOf(posture);
  const used = uses.known ? uses.value : new Map<string, string>();
  const withUse = (device: MfaDevice): UsedDevice => ({ ...device, lastUsedOn: used.get(device.serial) ?? null });
  const others = [...used.keys()].filter((serial) => !shown.some((device) => device.serial === serial));
  const judgement = mfaDevicesReviewed.judge(posture, days);
  return {
    devices: shown.map(withUse),
    complete,
    devicesNote: complete ? everyDevice : note,
    mfaEnabled: posture.mfaEnabled.known ? posture.mfaEnabled.value : null,
    namedBySignIns: others.map((serial) => withUse(mfaDevice(serial))),
    signInsKnown: uses.known,
    outcome: judgement.outcome,
    reason: judgement.reason,
    waiver: judgement.outcome === 'fail' ? waiverOf(waivers, posture) : null,
    waiversUnknown: waivers.known ? null : waivers.reason,
    review: newestReview(posture, days.mfaReviewDays),
    notKnown: unread(judgement, posture, uses),
  };
}

function waiverOf(waivers: Looked['waivers'], { observedAt }: RootPosture): Waiver | null {
  return waivers.known ? waiverFor(waivers.value, mfaDevicesReviewed.id, observedAt) : null;
}

function newestReview({ mfaReview }: RootPosture, days: number): Sheet['review'] {
  if (!mfaReview.known || mfaReview.value === null) return null;
  const countsUntil = new Date(Date.parse(mfaReview.value.at) + days * 86_400_000).toISOString();
  return { ...mfaReview.value, countsUntil };
}

/** Each reason once: one refusal may hide several facts. */
function unread(judgement: Judgement, posture: RootPosture, uses: Fact<LastUses>): readonly string[] {
  const { virtualMfaDevice, mfaDevices } = posture;
  const missing = [virtualMfaDevice, mfaDevices, uses].flatMap((fact) => (fact.known ? [] : [fact]));
  const unknowns = judgement.outcome === 'unknown' ? [judgement, ...missing] : missing;
  return [...new Set(unknowns.filter(({ cause }) => cause !== 'not-visible').map(({ reason }) => reason))];
}
