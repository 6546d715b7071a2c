import type { PostureFinding } from '../../../lambda/domain/finding';
import { outcomes } from '../../../lambda/domain/outcome';
import { count } from '../../../lambda/announce/words/duration-in-words';
import { UnknownAccountError } from '../../../lambda/observe/caller';
import { isLeftToAnother } from '../../../lambda/use-cases/message-stays';
import type { Sweep } from '../../../lambda/use-cases/sweep-history';
import { OtherAccountError, OutOfSightError } from './survey';

/** Regions whose history AWS did not let us read, each with its reason; the rest was read and told. */
class UnreadError extends Error {
  override readonly name = 'UnreadError';
}

type End = Sweep['regions'][number]['end'];

/** @throws UnreadError naming every region that could not be read, or that is not known to be one */
export function refuseUnread({ regions, regionsUnknown }: Sweep): void {
  const unread = regions.flatMap(({ region, end }) =>
    isUnread(end) ? [`${region} (${end.cause}: ${end.reason})`] : [],
  );
  const parts = [
    unread.length === 0 ? '' : `The event history could not be read in ${unread.join(', ')}.`,
    regionsUnknown === null ? '' : `Not all enabled regions are known: ${regionsUnknown}.`,
  ].filter((part) => part !== '');
  if (parts.length > 0) throw new UnreadError(parts.join(' '));
}

/** True when something was read, and all was told that could be. */
export function isTold({ regions }: Sweep): boolean {
  return regions.some(({ end }) => end === 'read') && regions.every(({ end }) => end === 'read' || isUnread(end));
}

/** Where AWS did not let us read: what happened there since the sweep before is not known. */
export function unreadRegions({ regions }: Sweep): readonly string[] {
  return regions.filter(({ end }) => isUnread(end)).map(({ region }) => region);
}

/** What goes on at once: its time was up. */
export function goesOn({ regions }: Sweep): boolean {
  return regions.some(({ end }) => end === 'out-of-time');
}

/** What comes again soon: an earlier process may have died while it told something, and holds it for a minute. */
export function comesAgain({ regions }: Sweep): boolean {
  return regions.some(({ end }) => end === 'untold');
}

/** In one line, the same as long as the regions are. */
export function sweepInWords({ regions }: Sweep): string {
  return `Read the event history of ${count(regions.length, 'region')}.`;
}

/** What another look at the account, or the next round, sees by itself. */
export function isPassing(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.every(isPassing);
  if (error instanceof UnknownAccountError || error instanceof OtherAccountError || error instanceof OutOfSightError)
    return true;
  return error instanceof Error && isLeftToAnother(error);
}

/** `9 pass, 2 fail, 3 unknown` */
export function outcomesInWords(findings: readonly Pick<PostureFinding, 'outcome'>[]): string {
  const counts = outcomes.map((outcome) => [findings.filter((finding) => finding.outcome === outcome).length, outcome]);
  const shown = counts
    .filter(([times]) => times !== 0)
    .map(([times, outcome]) => `${String(times)} ${String(outcome)}`);
  return `Judged the account: ${shown.join(', ')}.`;
}

function isUnread(end: End): end is Extract<End, object> {
  return typeof end === 'object';
}
