const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** `7 seconds`, `3 minutes`, `5 hours`, `12 days`; rounded down. A clock that runs ahead reads as `less than a second`. */
export function durationInWords(milliseconds: number): string {
  if (milliseconds < second) return 'less than a second';
  if (milliseconds < 2 * minute) return count(milliseconds / second, 'second');
  if (milliseconds < 2 * hour) return count(milliseconds / minute, 'minute');
  if (milliseconds < 2 * day) return count(milliseconds / hour, 'hour');
  return count(milliseconds / day, 'day');
}

/** The time between two ISO 8601 moments, or null when either is no time. */
export function timeBetween(from: string, until: string): string | null {
  const milliseconds = Date.parse(until) - Date.parse(from);
  return Number.isNaN(milliseconds) ? null : durationInWords(milliseconds);
}

/** @param noun in the singular. */
export function count(amount: number, noun: string): string {
  const whole = Math.floor(amount);
  return `${String(whole)} ${noun}${whole === 1 ? '' : 's'}`;
}
