/** An exception that the operator accepts: the check goes on failing, every report shows it, and nobody is alerted. */
export interface Waiver {
  /** The id of the check. */
  readonly check: string;
  readonly reason: string;
  /** Who answers for it, in the operator's words. */
  readonly by: string;
  /** `YYYY-MM-DD`: the last day on which it counts, in UTC. */
  readonly until: string;
}

/** No exception counts for longer than this from now on, whatever is written. */
export const longestWaiverDays = 365;
