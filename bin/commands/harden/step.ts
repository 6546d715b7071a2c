import type { AccountProfile } from '../../../lambda/domain/account';
import type { Fact, UnknownCause, UnknownFact } from '../../../lambda/domain/fact';
import type { SeenFact } from '../../../lambda/domain/finding';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import type { Waiver } from '../../../lambda/domain/waiver';
import type { CheckSettings, PostureCheck } from '../../../lambda/judge/posture/check';
import type { Section } from './screen/screen';

/** One look at the account. */
export interface Seen {
  readonly posture: RootPosture;
  readonly profile: AccountProfile;
  /** The ARN of whoever asked AWS. */
  readonly by: string;
  /** The id of the root access key that asked; null where other credentials did. */
  readonly ownKey: string | null;
  readonly settings: CheckSettings;
  /** The exceptions that count for whoever watches the account. @default none, as where nobody does */
  readonly waivers?: Fact<readonly Waiver[]>;
  /** Whether a deployed Rootwatch hears of root within seconds. */
  readonly deployed: boolean;
  /** Why the event history was not read to its end; null when it was, or was not asked. */
  readonly unread: UnknownFact | null;
  /** ISO 8601, UTC: when the command that walks was started. @default nobody walks */
  readonly sittingBeganAt?: string;
}

/** One step of the lock-down: data, and the checks that judge it. */
export interface Step {
  /** Kept in runs: a step never changes it. */
  readonly id: string;
  /** What is true when it is done. */
  readonly title: string;
  readonly checks: readonly PostureCheck[];
  /** Two or three sentences, facts only. */
  readonly why: string;
  /** What to do in this very account: where, one sequence with the exact places, and apart from it what is to be chosen from. */
  how(seen: Seen): readonly Section[];
  /** How long AWS takes to show that it is done. */
  takes(seen: Seen): string;
  /** Whether somebody may sign in as root for it, where root has a console. */
  signsIn(seen: Seen): boolean;
  /** Why there is nothing to do in this partition of AWS; null where there is. */
  notIn(partition: string): string | null;
  /** What the step lacks although all its checks pass: then they do not prove it. Null where they do. */
  shortOf(seen: Seen): Shortfall | null;
  /** What no call of AWS shows: a person says it, once the rest is done. */
  questions(seen: Seen): readonly Unseen[];
}

/** `open`: something is still to be done. `unknown`: AWS does not show it; a person may say it, which proves nothing. */
export interface Shortfall {
  readonly outcome: 'open' | 'unknown';
  /** What is seen, for a person. */
  readonly words: string;
}

/** A question that no call of AWS answers. */
export interface Unseen {
  readonly text: string;
  /** What to do when the answer is no, which leaves the step open; null where the answer is words, not yes or no. */
  readonly atNo: string | null;
  /** Whether it is about the devices: then what was said of those before says nothing of those of now. */
  readonly ofDevices?: true;
  /** Whether a no leaves nothing to ask of what comes after it in the step. */
  readonly decides?: true;
}

/** `open`: something is to be done. `unknown`: it could not be seen, which is never done. */
export interface StepState {
  readonly outcome: 'done' | 'open' | 'not-applicable' | 'unknown';
  /** What is seen, for a person. */
  readonly words: string;
  /** Null unless it is unknown. */
  readonly cause: UnknownCause | null;
  /** The permission that is missing, as AWS names it: `iam:GetAccountSummary`; null when none is known to be. */
  readonly permission: string | null;
  readonly evidence: readonly SeenFact[];
  /** The ids of the checks that neither pass nor are not applicable. */
  readonly lacking: readonly string[];
  /** Those of them that could not be seen. */
  readonly unseen: readonly string[];
}
