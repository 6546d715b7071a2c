import type { Severity } from './severity';

/** `alert`: people are told now. `record`: kept as evidence, nobody is woken. `ignore`: not about root. */
export const verdicts = ['alert', 'record', 'ignore'] as const;

export type Verdict = (typeof verdicts)[number];

/** Who is really behind the word "Root". */
export const actorKinds = ['root-user', 'root-session', 'aws-service', 'other-principal', 'unidentified'] as const;

export type ActorKind = (typeof actorKinds)[number];

/** Control ids by framework, for example `{ "cis-7.0": ["2.5"], "mitre-attack": ["T1078.004"] }`. */
export type Controls = Readonly<Record<string, readonly string[]>>;

/** Two branches, each of two or three concrete steps that a person can follow at 3 a.m. */
export interface NextSteps {
  readonly expected: readonly string[];
  readonly unexpected: readonly string[];
}

/** What `judge` says of one record. */
export type Classification = Ignored | Detected;

export interface Ignored {
  readonly verdict: 'ignore';
  readonly actor: ActorKind;
  readonly reason: string;
}

export interface Detected {
  readonly verdict: 'alert' | 'record';
  /** The id of the catalogue's entry. */
  readonly detection: string;
  readonly severity: Severity;
  readonly actor: ActorKind;
  readonly title: string;
  readonly reason: string;
  /** The service between root and the deed, for example `cloudformation`; null when there was none. */
  readonly via: string | null;
}
