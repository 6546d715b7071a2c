import type { OpenedSession } from '../../../lambda/domain/opened-session';
import { plainText } from '../../../lambda/domain/plain-text';
import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import type { Classification } from '../../../lambda/domain/verdict';
import { isCallOf, openedSessionOf, sessionKeyOf } from '../../../lambda/judge/activity/opened-session';
import { callOf } from '../../../lambda/judge/activity/wording';
import { counted } from './counted';

/** So many are remembered, for memory must not grow with the input. */
const mostSessions = 10_000;
const mostCallsOfSession = 100;
const mostNamed = 20;
const mostCallsNamed = 5;

interface Call {
  readonly event: RootEvent;
  readonly asRootsOwn: boolean;
}

/** Who opened a session on root stands in another account's record: the two are joined when all have been seen, in any order. */
export class RootSessions {
  private readonly opened = new Map<string, OpenedSession>();
  private readonly calls = new Map<string, Map<string, Call>>();
  /** Of sessions: calls that had no room. */
  private readonly surplus = new Map<string, number>();
  private forgottenSessions = 0;
  /** Calls of sessions of which none is remembered. */
  private forgottenCalls = 0;

  add(record: RootEvent | UnreadableRecord, classification: Classification): void {
    if (record.kind === 'unreadable') return;
    const session = openedSessionOf(record);
    if (session !== null && !remember(this.opened, session.keyId, session)) this.forgottenSessions += 1;
    const key = sessionKeyOf(record);
    if (key !== null) this.addCall(key, { event: record, asRootsOwn: classification.actor === 'root-user' });
  }

  /** A sentence for each session that could change something, and of which there are calls. */
  sentences(): readonly string[] {
    const { forgotten } = this;
    const joined = [...this.opened.values()].flatMap((session) => this.sentenceOf(session));
    const more = joined.length - mostNamed;
    return [
      ...joined.slice(0, mostNamed),
      ...(more > 0 ? [`… and ${counted(more, 'more root session')}.`] : []),
      ...(forgotten > 0 ? [`Root sessions: ${counted(forgotten, 'record')} too many to be joined.`] : []),
    ];
  }

  /** Root at the console has such keys too, and makes many calls: those of which no record tells who opened them are joined with nothing. */
  private get forgotten(): number {
    if (this.opened.size === 0) return 0;
    const surplus = [...this.opened.keys()].map((key) => this.surplus.get(key) ?? 0);
    return surplus.reduce((sum, calls) => sum + calls, this.forgottenSessions + this.forgottenCalls);
  }

  private sentenceOf(session: OpenedSession): readonly string[] {
    const calls = [...(this.calls.get(session.keyId)?.values() ?? [])].filter(({ event }) => isCallOf(session, event));
    return session.readsOnly || calls.length === 0 ? [] : [inASentence(session, calls)];
  }

  private addCall(key: string, call: Call): void {
    const ofSession = this.calls.get(key) ?? new Map<string, Call>();
    if (!remember(this.calls, key, ofSession)) this.forgottenCalls += 1;
    else if (ofSession.size < mostCallsOfSession) ofSession.set(call.event.eventId, call);
    else if (!ofSession.has(call.event.eventId)) this.surplus.set(key, (this.surplus.get(key) ?? 0) + 1);
  }
}

/** @returns whether there was room for it */
function remember<T>(all: Map<string, T>, key: string, value: T): boolean {
  const hasRoom = all.has(key) || all.size < mostSessions;
  if (hasRoom) all.set(key, value);
  return hasRoom;
}

function inASentence(session: OpenedSession, calls: readonly Call[]): string {
  const { callerAccountId, callerArn, keyId, openedAt, purpose, targetAccountId } = session;
  const on = targetAccountId === null ? 'an account' : `account ${targetAccountId}`;
  const by = callerArn === null ? `somebody of account ${callerAccountId}` : plainText(callerArn, 160);
  const names = [...new Set(calls.map(({ event }) => plainText(callOf(event), 120)))];
  const more = names.length > mostCallsNamed ? ' and more' : '';
  const own = calls.filter(({ asRootsOwn }) => asRootsOwn).length;
  const note = own === 0 ? '' : ` ${counted(own, 'line')} above took it for root itself.`;
  return `Root session ${keyId}: opened on ${on} by ${by} at ${second(openedAt)} UTC ${purpose}; ${counted(calls.length, 'call')}: ${names.slice(0, mostCallsNamed).join(', ')}${more}.${note}`;
}

function second(at: string): string {
  return at.slice(0, 19).replace('T', ' ');
}
