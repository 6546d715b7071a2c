const dayMs = 86_400_000;

/** @param time ISO 8601. @returns for example `12 Jun 2024`, in UTC. */
export function dayOf(time: string): string {
  // ECMAScript fixes this form (Wed, 02 Oct 2024 …), whatever the language of the machine.
  return new Date(time).toUTCString().slice(5, 16).replace(/^0/, '');
}

/** Whole days from one ISO 8601 time to a later one; negative when it is not later. */
export function daysBetween(earlier: string, later: string): number {
  return Math.floor((Date.parse(later) - Date.parse(earlier)) / dayMs);
}

export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
