import type { Severity } from '../../../../../lambda/domain/severity';
import type { ActorKind, Verdict } from '../../../../../lambda/domain/verdict';

/** What one record of test/fixtures/cloudtrail must be judged as. */
export interface Example {
  /** The file's name without `.json`. */
  readonly fixture: string;
  readonly verdict: Verdict;
  /** Null when the record is ignored. */
  readonly detection: string | null;
  readonly severity: Severity | null;
  readonly actor: ActorKind;
  /** The detections for which it could be taken, and must not be. Each detection has at least one such record. */
  readonly nearMissOf: readonly string[];
}

interface Further {
  /** `alert` unless said otherwise. */
  readonly verdict?: Verdict;
  readonly nearMissOf?: readonly string[];
}

type Row = readonly [fixture: string, severity: Severity, actor: ActorKind, further?: Further];

/** Records that a detection names. */
export function of(detection: string, rows: readonly Row[]): readonly Example[] {
  return rows.map(([fixture, severity, actor, further = {}]) => ({
    fixture,
    verdict: further.verdict ?? 'alert',
    detection,
    severity,
    actor,
    nearMissOf: further.nearMissOf ?? [],
  }));
}

/** Records that are not about root, each with the detections that it comes near. */
export function ignored(
  actor: ActorKind,
  rows: readonly (readonly [fixture: string, ...nearMissOf: string[]])[],
): readonly Example[] {
  return rows.map(([fixture, ...nearMissOf]) => ({
    fixture,
    verdict: 'ignore',
    detection: null,
    severity: null,
    actor,
    nearMissOf,
  }));
}
