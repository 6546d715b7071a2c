import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import type { Severity } from '../../../lambda/domain/severity';
import type { Classification } from '../../../lambda/domain/verdict';
import {
  bruteForce,
  bruteForceIn,
  failedSignInOf,
  type BruteForce,
  type FailedSignIn,
} from '../../../lambda/judge/activity/brute-force';

/** So many are remembered, for memory must not grow with the input. Brute force shows long before. */
const mostRemembered = 50_000;
const mostNamed = 20;

/** Brute force needs several records, which may come in any order: it is judged when all have been seen. */
export class FailedSignIns {
  private readonly remembered: FailedSignIn[] = [];
  private forgotten = 0;

  add(record: RootEvent | UnreadableRecord, classification: Classification): void {
    const failed = failedSignInOf(record, classification);
    if (failed === null) return;
    if (this.remembered.length < mostRemembered) this.remembered.push(failed);
    else this.forgotten += 1;
  }

  /** The severities to count among the alerts, and a sentence for each burst. */
  judge(): { readonly severities: readonly Severity[]; readonly sentences: readonly string[] } {
    const bursts = bruteForceIn(this.remembered);
    const more = bursts.length - mostNamed;
    const sentences = bursts.slice(0, mostNamed).map(inASentence);
    if (more > 0) sentences.push(`… and ${String(more)} more bursts of failed sign-ins.`);
    if (this.forgotten > 0) sentences.push(limit(this.forgotten));
    return { severities: bursts.length > 0 ? [bruteForce.severity] : [], sentences };
  }
}

function inASentence({ accountId, failures, from, until }: BruteForce): string {
  const what = `${String(failures)} failed sign-ins of root in account ${accountId}`;
  return `Brute force (${bruteForce.severity}): ${what} between ${second(from)} and ${second(until)} UTC.`;
}

function limit(forgotten: number): string {
  return `Brute force was looked for among the first ${String(mostRemembered)} failed sign-ins, not among the ${String(forgotten)} after them.`;
}

/** `2026-11-21 03:12:45` */
function second(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
