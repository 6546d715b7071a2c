import { parseAccountId } from '../../lambda/domain/account-id';
import type { CheckState } from '../../lambda/domain/check-state';
import type { UnknownCause } from '../../lambda/domain/fact';
import type { Judgement, Outcome } from '../../lambda/domain/outcome';
import type { Waiver } from '../../lambda/domain/waiver';
import type { PostureCheck } from '../../lambda/judge/posture/check';
import { asTold, moveOf, type Move } from '../../lambda/judge/posture/moves';
import type { Reminders } from '../../lambda/judge/posture/reminders';

const accountId = parseAccountId('111122223333');
const start = Date.parse('2026-11-21T03:00:00.000Z');

export const hour = 3_600_000;

/** What was seen in an evaluation; `denied` and the other causes stand for unknown. */
export type Seen = Exclude<Outcome, 'unknown'> | UnknownCause;

/** The moves of evaluations an hour apart, each told as soon as it was made. */
export function movesOf(history: readonly Seen[], told: PostureCheck['told'] = 'now'): readonly Move[] {
  return movesAt(
    history.map((seen, index) => [index * hour, seen]),
    told,
  );
}

/** The same at given times, in milliseconds from the start. */
export function movesAt(
  history: readonly (readonly [ms: number, seen: Seen])[],
  told: PostureCheck['told'] = 'now',
): readonly Move[] {
  const moves: Move[] = [];
  let state: CheckState | null = null;
  for (const [ms, seen] of history) {
    const move = nextMove(state, seen, ms, told);
    state = move.publish ? asTold(move.state) : move.state;
    moves.push(move);
  }
  return moves;
}

/** What else an evaluation knows: an exception, and who is reminded how often. */
export interface Circumstances {
  readonly waiver?: Waiver | null;
  readonly reminders?: Reminders;
  readonly told?: PostureCheck['told'];
}

export function nextMove(
  before: CheckState | null,
  seen: Seen,
  ms: number,
  told: PostureCheck['told'] = 'now',
  { told: heard = told, ...others }: Circumstances = {},
): Move {
  const at = new Date(start + ms).toISOString();
  const asked = { accountId, check: { id: 'root-mfa-enabled', told: heard }, judgement: judgementOf(seen), at };
  return moveOf(before, { ...asked, ...others });
}

/** The moves of evaluations in given circumstances, each told as soon as it was made. */
export function movesIn(history: readonly (readonly [ms: number, seen: Seen, Circumstances])[]): readonly Move[] {
  const moves: Move[] = [];
  let state: CheckState | null = null;
  for (const [ms, seen, circumstances] of history) {
    const move = nextMove(state, seen, ms, 'now', circumstances);
    state = move.publish ? asTold(move.state) : move.state;
    moves.push(move);
  }
  return moves;
}

function judgementOf(seen: Seen): Judgement {
  return seen === 'pass' || seen === 'fail' || seen === 'not-applicable'
    ? { outcome: seen, headline: 'root fails', reason: 'because' }
    : { outcome: 'unknown', cause: seen, reason: 'because' };
}

/** `open opened now`: status, transition and whether people hear it; `-` when nothing is said. */
export function inWords({ state, transition, notify, publish }: Move): string {
  return publish ? `${state.status} ${transition ?? 'none'} ${notify}` : '-';
}
