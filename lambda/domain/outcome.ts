import type { UnknownCause } from './fact';

export const outcomes = ['pass', 'fail', 'not-applicable', 'unknown'] as const;

export type Outcome = (typeof outcomes)[number];

/** What a check says of an account. Could-not-tell is an answer with a cause, never a pass. */
export type Judgement =
  | { readonly outcome: 'pass' | 'not-applicable'; readonly reason: string }
  | {
      readonly outcome: 'fail';
      /** A clause of at most 45 characters, whole in the subject of a mail: `root has an access key`. */
      readonly headline: string;
      readonly reason: string;
    }
  | { readonly outcome: 'unknown'; readonly cause: UnknownCause; readonly reason: string };
