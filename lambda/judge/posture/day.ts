const dayMs = 86_400_000;

/** @param time ISO 8601. @returns for example `12 Jun 2024`, in UTC. */
export function dayOf(time: string): string {
  // ECMAScript fixes this form (Wed, 02 Oct 2024 …), whatever the language of the machine.
  return new Date(time).toUTCString().slice(5, 16).replace(/^0/, '');
}

/** @param time ISO 8601. @returns for example `03:12:45 UTC` */
export function secondOf(time: string): string {
  return `${new Date(time).toISOString().slice(11, 19)} UTC`;
}

/** Two moments to be told side by side: of the same day with their times. @param one ISO 8601, as the other */
export function daysApart(one: string, other: string): readonly [string, string] {
  const [day, otherDay] = [dayOf(one), dayOf(other)];
  return day === otherDay ? [`${day}, ${secondOf(one)}`, `${day}, ${secondOf(other)}`] : [day, otherDay];
}

/** Whole days from one ISO 8601 time to a later one; negative when it is not later. */
export function daysBetween(earlier: string, later: string): number {
  return Math.floor((Date.parse(later) - Date.parse(earlier)) / dayMs);
}

export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
