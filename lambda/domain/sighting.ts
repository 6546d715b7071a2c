/** What root can be recognised by. */
export type SightingKind = 'sourceIp' | 'userAgent' | 'mfaDevice';
export const sightingKinds = ['sourceIp', 'userAgent', 'mfaDevice'] as const;

/** Root was seen with it, and got in. */
export interface Sighting {
  readonly kind: SightingKind;
  /** Of a user agent without its version numbers, which change by the week. */
  readonly value: string;
  /** The newest day, UTC: `2026-10-02`. */
  readonly lastOn: string;
}

/** Of each: `never`, or the last day before the incident, `2026-10-02`; null when the event does not name one. */
export interface SeenBefore {
  readonly sourceIp: string | null;
  readonly userAgent: string | null;
  readonly mfaDevice: string | null;
}
