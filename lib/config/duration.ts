const minutesOf = { minute: 1, hour: 60, day: 1440 } as const;

/** Reads `<n> minutes|hours|days` (also in the singular). @returns whole minutes, or null when it is not such a text. */
export function parseDuration(text: string): number | null {
  const parts = /^(\d{1,5}) (minute|hour|day)s?$/.exec(text);
  const [, count, unit] = parts ?? [];
  if (count === undefined || (unit !== 'minute' && unit !== 'hour' && unit !== 'day')) return null;
  return Number(count) * minutesOf[unit];
}
