import type { AccountId } from '../../../../lambda/domain/account-id';
import type { UnknownCause } from '../../../../lambda/domain/fact';

/** `denied`: the credentials do not count any more. `failed`: AWS could not be reached. `other-account`: they open another one. */
export const blindnesses = ['denied', 'failed', 'other-account'] as const;
export type Blindness = (typeof blindnesses)[number];

/** Whether the account can be asked at this moment, and as whom. */
export type Look = Seen | Unseen;

export interface Seen {
  readonly seen: true;
  readonly accountId: AccountId;
  readonly partition: string;
  /** The credentials of the look before do not count any more: these are others. */
  readonly isRenewed: boolean;
}

/** Every check is unknown, for this reason. */
export interface Unseen {
  readonly seen: false;
  readonly why: Blindness;
  readonly cause: Extract<UnknownCause, 'denied' | 'failed'>;
  /** One sentence: what was asked and what AWS answered. */
  readonly reason: string;
  /** What to do, one or two sentences. */
  readonly advice: string;
  /** The same for a start that fails with it, which tries nothing again; empty where the reason says it. @default the advice */
  readonly adviceAtStart?: string;
}

/** Asks AWS whose credentials these are, as they are at this moment. Never rejects. */
export interface Eyes {
  /** @param watched the account that is meant; null when that is to be learned */
  look(watched: AccountId | null): Promise<Look>;
}

/** The credentials are of another account now: nothing of it is read, or what is known of the two would be mixed. */
export function sameAccount(look: Look, watched: AccountId): Look {
  if (!look.seen || look.accountId === watched) return look;
  return {
    seen: false,
    why: 'other-account',
    cause: 'denied',
    reason: `the credentials are of account ${look.accountId} now, which is not the one that is watched`,
    advice: `Give credentials of ${watched} again. To watch ${look.accountId} as well, start another rootwatch watch with them.`,
  };
}
