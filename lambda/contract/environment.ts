/** Names of the environment variables that constructs set and handlers read. Each exists here once. */
export const environment = {
  findingsTable: 'FINDINGS_TABLE',
  alertsTopic: 'ALERTS_TOPIC_ARN',
  findingsTopic: 'FINDINGS_TOPIC_ARN',
  activityQueue: 'ACTIVITY_QUEUE_URL',
  deadLetterQueue: 'DEAD_LETTER_QUEUE_URL',
  /** Mail addresses by comma: who shall hear, also when AWS does not list them any more. */
  expectedMails: 'EXPECTED_MAILS',
  slackWebhookParameter: 'SLACK_WEBHOOK_PARAMETER',
  whoToAsk: 'WHO_TO_ASK',
  timeZone: 'TIME_ZONE',
  runbookUrl: 'RUNBOOK_URL',
  rootUnusedDays: 'ROOT_UNUSED_DAYS',
  mfaReviewDays: 'MFA_REVIEW_DAYS',
  reviewEveryMinutes: 'REVIEW_EVERY_MINUTES',
  sweepEveryMinutes: 'SWEEP_EVERY_MINUTES',
  remindEveryMinutes: 'REMIND_EVERY_MINUTES',
  /** The accepted exceptions as a list in JSON; missing when there are none. */
  waivers: 'WAIVERS',
} as const;

export type EnvironmentName = (typeof environment)[keyof typeof environment];
