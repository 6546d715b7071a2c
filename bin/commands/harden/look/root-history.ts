import { shifted, toTheSecond, historyDays, type HistoryLookup } from '../../../../lambda/domain/history';
import type { MfaDeviceChange } from '../../../../lambda/domain/mfa-proof';
import { notKnown, type UnknownFact } from '../../../../lambda/domain/fact';
import type { RootEvent, UnreadableRecord, SignIn } from '../../../../lambda/domain/root-event';
import { wholeWindow } from '../../../../lambda/domain/sweep-cursor';
import type { Detected } from '../../../../lambda/domain/verdict';
import { classify } from '../../../../lambda/judge/activity/classify';
import { mfaChangeIn } from '../../../../lambda/judge/activity/mfa-seen';
import type { HistoryEntry } from '../../../../lambda/observe/event-history.port';
import { rememberMfa, type RememberMfaServices } from '../../../../lambda/use-cases/remember-mfa';
import { readWindow, type HistoryReader } from '../../../../lambda/use-cases/sweep/read-window';

/** A sign-in of root as the event history tells it, whatever came of it. */
export interface SeenSignIn extends SignIn {
  readonly eventId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** From where, as CloudTrail says it; null when the record does not. */
  readonly sourceIp: string | null;
}

/** The history lags: what is older than this and not in it yet will hardly come. */
const overlapSeconds = 20 * 60;

const ofLate: readonly HistoryLookup[] = ['ConsoleLogin', 'EnableMFADevice', 'DeactivateMFADevice'].map((value) => ({
  by: 'event-name',
  value,
}));
const ofRoot: HistoryLookup = { by: 'user-name', value: 'root' };

/**
 * What the event history of the home region says of root's sign-ins and MFA devices. The first reading looks at all that is
 * listed under root for 90 days and at everybody's of the last minutes, later ones only at what may be new.
 */
export class RootHistory {
  private readonly region: string;
  private readTo: string | null = null;
  private readonly changes = new Map<string, MfaDeviceChange>();
  private readonly signIns = new Map<string, SeenSignIn>();
  private lastUnread: UnknownFact | null = null;

  constructor(region: string) {
    this.region = region;
  }

  /** Why the last reading did not come to its end; null when it did. */
  get unread(): UnknownFact | null {
    return this.lastUnread;
  }

  /** Changes of root's devices that happened at this moment or later, oldest first. @param moment ISO 8601 */
  changesSince(moment: string): readonly MfaDeviceChange[] {
    return since(moment, this.changes);
  }

  /** Sign-ins of root to the console at this moment or later, oldest first, whatever came of them. @param moment ISO 8601 */
  signInsSince(moment: string): readonly SeenSignIn[] {
    return since(moment, this.signIns);
  }

  /** Keeps what it finds of proofs and changes. What AWS refuses is in {@link unread}. @throws StoreDownError */
  async read(now: Date, reader: HistoryReader, services: RememberMfaServices): Promise<void> {
    const to = toTheSecond(now);
    const recent = await this.lookUp(ofLate, shifted(this.readTo ?? to, -overlapSeconds), to, reader, services);
    const whole =
      recent === null && this.readTo === null
        ? await this.lookUp([ofRoot], shifted(to, -historyDays * 86_400), to, reader, services)
        : recent;
    this.lastUnread = whole;
    if (whole === null) this.readTo = to;
  }

  private async lookUp(
    lookups: readonly HistoryLookup[],
    from: string,
    to: string,
    reader: HistoryReader,
    services: RememberMfaServices,
  ): Promise<UnknownFact | null> {
    const takeIn = async (entries: readonly HistoryEntry[]): Promise<boolean> => {
      for (const { record } of entries) await this.take(record, services);
      return true;
    };
    const { end } = await readWindow({ region: this.region, lookups, window: wholeWindow(from, to) }, takeIn, reader);
    if (end === 'read') return null;
    // Who asked is kept with the run; AWS's ids of the many requests are not.
    const observation = { call: 'cloudtrail:LookupEvents', at: to, callerArn: null, requestId: null };
    if (end === 'out-of-time')
      return notKnown('failed', 'the event history could not be read to its end in time', observation);
    return notKnown(end.cause === 'denied' ? 'denied' : 'failed', end.reason, observation);
  }

  private async take(record: RootEvent | UnreadableRecord, services: RememberMfaServices): Promise<void> {
    const classified = classify(record);
    if (classified.verdict === 'ignore') return;
    await rememberMfa(record, classified, services);
    if (record.kind === 'unreadable') return;
    const change = mfaChangeIn(record, classified.detection);
    if (change !== null) this.changes.set(record.eventId, change);
    const signIn = signInOf(record, classified);
    if (signIn !== null) this.signIns.set(signIn.eventId, signIn);
  }
}

function signInOf(event: RootEvent, { actor }: Detected): SeenSignIn | null {
  const { eventId, eventName, occurredAt: at, signIn, sourceIp } = event;
  const isOfRoot = eventName === 'ConsoleLogin' && actor === 'root-user';
  return isOfRoot && signIn !== null ? { ...signIn, eventId, at, sourceIp } : null;
}

function since<T extends { readonly at: string }>(moment: string, seen: ReadonlyMap<string, T>): readonly T[] {
  return [...seen.values()]
    .filter(({ at }) => Date.parse(at) >= Date.parse(moment))
    .sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
}
