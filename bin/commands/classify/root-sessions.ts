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
  private forgotten = 0;

  add(record: RootEvent | UnreadableRecord, classification: Classification): void {
    if (record.kind === 'unreadable') return;
    const session = openedSessionOf(record);
    if (session !== null) this.remember(this.opened, session.keyId, session);
    const key = sessionKeyOf(record);
    if (key !== null) this.addCall(key, { event: record, asRootsOwn: classification.actor === 'root-user' });
  }

  /** A sentence for each session that could change something, and of which there are calls. */
  sentences(): readonly string[] {
    const joined = [...this.opened.values()].flatMap((session) => this.sentenceOf(session));
    const more = joined.length - mostNamed;
    return [
      ...joined.slice(0, mostNamed),
      ...(more > 0 ? [`… and ${counted(more, 'more root session')}.`] : []),
      ...(this.forgotten > 0 ? [`Root sessions: ${counted(this.forgotten, 'record')} too many to be joined.`] : []),
    ];
  }

  private sentenceOf(session: OpenedSession): readonly string[] {
    const calls = [...(this.calls.get(session.keyId)?.values() ?? [])].filter(({ event }) => isCallOf(session, event));
    return session.readsOnly || calls.length === 0 ? [] : [inASentence(session, calls)];
  }

  private addCall(key: string, call: Call): void {
    const ofSession = this.calls.get(key) ?? new Map<string, Call>();
    if (!this.remember(this.calls, key, ofSession)) return;
    if (ofSession.size < mostCallsOfSession) ofSession.set(call.event.eventId, call);
    else if (!ofSession.has(call.event.eventId)) this.forgotten += 1;
  }

  private remember<T>(all: Map<string, T>, key: string, value: T): boolean {
    const hasRoom = all.has(key) || all.size < mostSessions;
    if (hasRoom) all.set(key, value);
    else this.forgotten += 1;
    return hasRoom;
  }
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
