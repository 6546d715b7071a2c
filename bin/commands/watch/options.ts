/** As they were typed. */
export interface WatchOptions {
  readonly profile?: string;
  readonly region?: string;
  readonly sweepEvery?: string;
  readonly evaluateEvery?: string;
  readonly slackWebhookParameter?: string;
  readonly whoToAsk?: string;
  readonly timeZone?: string;
  readonly config?: string;
  readonly store?: string;
}
