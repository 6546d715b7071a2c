import type { AccountId } from '../domain/account-id';

/** Says which incident somebody should look at again. */
export interface FollowUp {
  /** Of its thread. */
  readonly accountId: AccountId;
  readonly key: string;
  readonly incidentId: string;
  /** `owed`: to tell what had to wait. `end`: to sum up when it is over. */
  readonly purpose: (typeof followUpPurposes)[number];
}

export const followUpPurposes = ['owed', 'end'] as const;

/** Brings a follow-up back later: at least once, and perhaps too early, since it cannot wait for any length of time. */
export interface FollowUps {
  /** @throws FollowUpNotTakenError: then the next sweep looks at the incident. */
  later(followUp: FollowUp, milliseconds: number): Promise<void>;
}

/** Nobody will look at an incident as soon as we wanted: the next sweep does. */
export class FollowUpNotTakenError extends Error {
  override readonly name = 'FollowUpNotTakenError';
}
