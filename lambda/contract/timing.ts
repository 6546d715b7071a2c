/**
 * Times that several parts must agree on, in seconds. A claim must outlive the function that made it, and the queue must
 * try long enough to outlive two claims: tests hold the template to it.
 */
export const timing = {
  activityFunctionTimeout: 15,
  claimLease: 30,
  activityQueueVisibility: 90,
  activityQueueReceives: 4,
  activityRetentionDays: 400,
} as const;
