export interface DemoOptions {
  /** Print every message in full, as mail and as Slack shows it. */
  readonly all?: true;
  /** Print the findings as JSON lines only. */
  readonly json?: true;
  /** Play this file of CloudTrail records instead of the week. */
  readonly input?: string;
}
