/**
 * Times that several parts must agree on, in seconds. A claim must outlive the function that made it, and the queue must
 * try long enough to outlive two claims, and a store that is down for a day: tests hold the template to it.
 */
export const timing = {
  activityFunctionTimeout: 25,
  claimLease: 45,
  activityQueueVisibility: 150,
  /** A day of trying. What nobody can read does not wait for its end: the function itself puts it aside. */
  activityQueueReceives: 576,
  /** So that an alarm on the age of what waits in the queue does not take a delayed message for a late one. */
  longestFollowUpDelay: 300,
  activityRetentionDays: 400,
  /**
   * The second review after a change of root's credentials comes no sooner. Less than the minute after which Lambda repeats a
   * run that failed: the first repeat is late enough.
   */
  secondLookAfter: 45,
  /** The longest that Lambda allows: one call a second through every region takes minutes. */
  sweepFunctionTimeout: 900,
} as const;
