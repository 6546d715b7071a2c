import type { AccountStanding } from '../../domain/account';
import type { UnknownFact } from '../../domain/fact';
import type { Judgement } from '../../domain/outcome';
import type { Plan } from '../../domain/plan';
import type { RootPosture } from '../../domain/root-posture';
import type { Severity } from '../../domain/severity';
import type { Controls, NextSteps } from '../../domain/verdict';

/** For how many days what was seen counts. */
export interface CheckDays {
  /** Root must not have been used for so long. */
  readonly rootUnusedDays: number;
  /** How old the review of root's MFA devices may be. */
  readonly mfaReviewDays: number;
}

/** Where the operator has not chosen. */
export const usualDays: CheckDays = { rootUnusedDays: 30, mfaReviewDays: 180 };

/** The operator's choices that judging depends on. */
export interface CheckSettings {
  readonly rootUnusedDays: number;
  /** How old the review of root's MFA devices may be, in days. @default 180 */
  readonly mfaReviewDays?: number;
  /** The announced windows of planned use. @default none, as where nothing is deployed */
  readonly plans?: readonly Plan[];
}

/** The names of the facts in a posture, for evidence. */
export type FactName = Exclude<keyof RootPosture, 'accountId' | 'partition' | 'observedAt'>;

/** One entry of the catalogue: data and one judgement. Its id is its file's name. */
export interface PostureCheck {
  readonly id: string;
  readonly kind: 'posture' | 'pipeline';
  readonly severity: Severity;
  /** `now`: failing alerts people. `summary`: it is told in the welcome message and the regular summary. */
  readonly told: 'now' | 'summary';
  /**
   * Whether people hear reminders of it in this account, although it is told in the summary: what it asks for falls due
   * again and again. @default only what is told at once reminds
   */
  readonly reminds?: (posture: RootPosture) => boolean;
  /** The healthy state, in the present tense: "Root user has no access keys". */
  readonly title: string;
  /** What it asks, for when the answer is not known: "whether root has an access key". At most 45 characters. */
  readonly question: string;
  /** One or two sentences: what to do when it fails, whatever the account is. */
  readonly remediation: string;
  readonly controls: Controls;
  /** The facts it looks at; they become its evidence. */
  readonly facts: readonly FactName[];
  /** Facts that make the answer more exact where they are known; elsewhere the others decide. @default none */
  readonly details?: readonly FactName[];
  judge(posture: RootPosture, settings: CheckSettings): Judgement;
  /**
   * When it fails: how to mend what is wrong in this very account, and what to do when nobody can say why. The first
   * branch is empty when mending is all there is to do.
   */
  nextSteps(context: RepairContext): NextSteps;
}

/** What the steps must fit: another flaw, or another kind of account, has another way out. */
export interface RepairContext {
  readonly posture: RootPosture;
  readonly standing: AccountStanding;
}

export function pass(reason: string): Judgement {
  return { outcome: 'pass', reason };
}

/** @param headline see {@link Judgement} */
export function fail(headline: string, reason = headline): Judgement {
  return { outcome: 'fail', headline, reason };
}

export function notApplicable(reason: string): Judgement {
  return { outcome: 'not-applicable', reason };
}

/** Hands a missing fact on as the check's answer. */
export function unknown({ cause, reason }: Pick<UnknownFact, 'cause' | 'reason'>): Judgement {
  return { outcome: 'unknown', cause, reason };
}
