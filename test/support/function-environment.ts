/** What the stack sets for a function, together with what Lambda itself sets. Import it before the handler, which reads it when loaded. */
export const functionEnvironment = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIAEXAMPLEEXAMPLE00',
  AWS_SECRET_ACCESS_KEY: 'never-to-be-logged',
  FINDINGS_TABLE: 'findings',
  ALERTS_TOPIC_ARN: 'arn:aws:sns:us-east-1:111122223333:alerts',
  FINDINGS_TOPIC_ARN: 'arn:aws:sns:us-east-1:111122223333:findings',
  ACTIVITY_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/111122223333/activity',
  DEAD_LETTER_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/111122223333/dead-letters',
  EXPECTED_MAILS: 'sec@example.com',
  ROOT_UNUSED_DAYS: '30',
  MFA_REVIEW_DAYS: '180',
  REVIEW_EVERY_MINUTES: '60',
  SWEEP_EVERY_MINUTES: '15',
  REMIND_EVERY_MINUTES: '10080',
  TIME_ZONE: 'Asia/Seoul',
  POWERTOOLS_METRICS_DISABLED: 'false',
  POWERTOOLS_DEV: 'true', // Powertools then writes through the console that a test can listen to
} as const;

Object.assign(process.env, functionEnvironment);
