import type { PostureFinding } from '../../../../lambda/domain/finding';
import { outcomes } from '../../../../lambda/domain/outcome';
import { count } from '../../../../lambda/announce/words/duration-in-words';
import { UnknownAccountError } from '../../../../lambda/observe/caller';
import { isLeftToAnother } from '../../../../lambda/use-cases/message-stays';
import type { Sweep } from '../../../../lambda/use-cases/sweep-history';
import { inASentence } from '../../../terminal/failure';
import { OtherAccountError, OutOfSightError } from '../look/survey';
import { isRegion, listOfRegions, type Course, type Wrong } from '../troubles/trouble';

type End = Sweep['regions'][number]['end'];

/** What could not be read, part by part; the rest was read and told. */
export function courseOf({ regions, regionsUnknown }: Sweep): Course {
  const unread = regions.flatMap(({ region, end }) =>
    isUnread(end) ? [{ part: region, cause: end.cause, what: `${end.cause}: ${end.reason}` }] : [],
  );
  const unlisted = {
    part: listOfRegions,
    cause: 'unknown',
    what: `Not all enabled regions are known: ${regionsUnknown ?? ''}.`,
  };
  const ends = new Map(regions.map(({ region, end }) => [region, end]));
  return {
    wrong: regionsUnknown === null ? unread : [...unread, unlisted],
    // Its turn did not come, or it may be enabled although nobody listed it.
    isOpen: (part) =>
      ends.get(part) === 'out-of-time' || (isRegion(part) && !ends.has(part) && regionsUnknown !== null),
  };
}

/** It broke as a whole, for one reason or several: of its parts that says nothing. */
export function courseOfError(error: unknown): Course {
  const broken = reasonsIn(error);
  const causes = [...new Set(broken.map(({ cause }) => cause))];
  const wrong = causes.map((cause) => {
    const said = new Set(broken.filter((each) => each.cause === cause).map(({ what }) => what));
    return { part: '', cause, what: [...said].join(' ') };
  });
  return { wrong, isOpen: (part) => part !== '' };
}

function reasonsIn(error: unknown): readonly Pick<Wrong, 'cause' | 'what'>[] {
  if (error instanceof AggregateError) return error.errors.flatMap(reasonsIn);
  if (isPassing(error)) return [];
  return [{ cause: error instanceof Error ? error.name : 'unknown', what: inASentence(error) }];
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
