import type { CheckState } from '../../domain/check-state';
import type { Incident } from '../../domain/incident';
import { checks } from '../posture/catalogue';

/**
 * Titles of the checks that began to fail in the time of an incident, as far as a review has looked since.
 * @returns null when none has
 */
export function newlyFailing(
  { startedAt, lastAt }: Pick<Incident, 'startedAt' | 'lastAt'>,
  states: readonly CheckState[],
): readonly string[] | null {
  if (!states.some(({ judgedAt }) => Date.parse(judgedAt) >= Date.parse(lastAt))) return null;
  const failing = states.filter(
    ({ outcome, openSince }) =>
      outcome === 'fail' && openSince !== null && Date.parse(openSince) >= Date.parse(startedAt),
  );
  return checks.filter(({ id }) => failing.some(({ check }) => check === id)).map(({ title }) => title);
}
