/** Whether the runtime knows this IANA name. Offsets such as `+09:00` are refused: they do not follow summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false; // Intl has no question form: it answers an unknown name with a RangeError
  }
}

/** Names to suggest from. */
export function timeZoneNames(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}
