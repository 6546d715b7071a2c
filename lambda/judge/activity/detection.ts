import type { AccountId } from '../../domain/account-id';
import type { AccountStanding } from '../../domain/account';
import type { RootEvent } from '../../domain/root-event';
import type { Severity } from '../../domain/severity';
import type { ActorKind, Controls, NextSteps } from '../../domain/verdict';
import type { AnyPrincipalEvents } from './any-principal-events';

/** A record together with who is really behind it. */
export interface Deed {
  readonly event: RootEvent;
  readonly actor: ActorKind;
  /** What the named entry says it was after that would have matched, had the call gone through; null when it did, or when none would. */
  readonly attempted: string | null;
}

/** Why an entry holds for a record; the rest only where it differs from the entry's own. */
export interface Match {
  /** One sentence of plain facts; free of text that the caller controls. */
  readonly reason: string;
  readonly title?: string;
  readonly severity?: Severity;
  readonly verdict?: 'alert' | 'record';
  /** In place of the entry's own. */
  readonly attempt?: string;
  /** True where it says by what right something was done: what was done may be graver, and then counts. */
  readonly saysHow?: boolean;
}

/** What the steps may depend on. */
export interface StepContext {
  readonly actor: ActorKind;
  /** Null for a record that could not be read. */
  readonly event: RootEvent | null;
  /** The account from which the root session was opened; null for every other actor, and when that is not known. */
  readonly openedFrom: AccountId | null;
  /** The account whose root it was, when it is not the account concerned. */
  readonly foreignAccount: AccountId | null;
  readonly standing: AccountStanding;
  /** `aws`, `aws-us-gov` or `aws-cn`: not everywhere does root have a console. */
  readonly partition: string;
  readonly region: string;
  /** ISO 8601, UTC; null for a record that could not be read: when we noticed it is no time of the deed. */
  readonly occurredAt: string | null;
}

/** One entry of the catalogue: data and one predicate. Its id is its file's name. */
export interface Detection {
  readonly id: string;
  readonly severity: Severity;
  readonly verdict: 'alert' | 'record';
  /** What happened, in the past tense, for a person: "Root user signed in without MFA". */
  readonly title: string;
  /**
   * Completes "Root user tried to …" when such a call was denied. Only high and critical entries have it: a denied
   * attempt at one of them is named in the title and is high itself.
   */
  readonly attempt?: string;
  /** Only an entry that looks beyond root has them: its events, by whomever. */
  readonly anyone?: readonly AnyPrincipalEvents[];
  readonly controls: Controls;
  /** Null when this entry is not what happened. Never throws. */
  match(deed: Deed): Match | null;
  nextSteps(context: StepContext): NextSteps;
}
