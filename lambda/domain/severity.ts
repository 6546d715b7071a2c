/** From the mildest to the gravest. */
export const severities = ['info', 'low', 'medium', 'high', 'critical'] as const;

export type Severity = (typeof severities)[number];

export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(threshold);
}

/** For sorting: the gravest first. */
export function byGravity(left: Severity, right: Severity): number {
  return severities.indexOf(right) - severities.indexOf(left);
}

/** The gravest of them, the first of several such; null when there are none. */
export function gravestOf<T extends { readonly severity: Severity }>(several: readonly T[]): T | null {
  return [...several].sort((left, right) => byGravity(left.severity, right.severity))[0] ?? null;
}

/** One step milder. What is critical stays so, and nothing is milder than `info`. */
export function lowered(severity: Severity): Severity {
  if (severity === 'critical') return severity;
  return severities[severities.indexOf(severity) - 1] ?? severity;
}
