import type { AccountProfile } from '../domain/account';
import type { SeenPosture } from '../domain/root-posture';

/** One reading of the account: everything that AWS can tell the checks. */
export interface Survey {
  readonly posture: SeenPosture;
  readonly profile: AccountProfile;
}

/** Reads the account live. A call that is denied or fails makes exactly the facts that depend on it unknown; rejects only when not even the account's id can be learned. */
export interface PostureSource {
  survey(): Promise<Survey>;
}
