import type { CheckState } from '../../domain/check-state';
import type { Incident } from '../../domain/incident';
import type { NewlyFailing } from '../../domain/incident-report';
import { checks } from '../posture/catalogue';

/**
 * The checks that began to fail since an incident began. A review that came before its last event counts as well: what it
 * saw, people were told.
 * @returns null when no review has looked since the incident began
 */
export function newlyFailing(
  { startedAt, lastAt }: Pick<Incident, 'startedAt' | 'lastAt'>,
  states: readonly CheckState[],
): NewlyFailing | null {
  const since = states.filter(({ judgedAt }) => isFrom(startedAt, judgedAt));
  const lookedAt = newest(since.map(({ judgedAt }) => judgedAt));
  if (lookedAt === null) return null;
  const failing = since.filter(
    ({ outcome, openSince }) => outcome === 'fail' && openSince !== null && isFrom(startedAt, openSince),
  );
  const titles = checks.filter(({ id }) => failing.some(({ check }) => check === id)).map(({ title }) => title);
  return { titles, lookedAt, isBeforeLastEvent: !isFrom(lastAt, lookedAt) };
}

function isFrom(from: string, time: string): boolean {
  return Date.parse(time) >= Date.parse(from);
}

function newest(times: readonly string[]): string | null {
  return times.reduce<string | null>((last, time) => (last === null || isFrom(last, time) ? time : last), null);
}
