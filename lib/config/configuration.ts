import type { Waiver } from '../../lambda/domain/waiver';

/** The operator's choices, complete and checked. */
export interface Configuration {
  /** People who hear of alerts and of Rootwatch's own alarms; at least one, no address twice. */
  readonly alertEmail: readonly string[];
  /** Name of the SSM SecureString that holds the Slack webhook's address; null when Slack is not used. */
  readonly slackWebhookParameter: string | null;
  /** One line shown in every alert; null when the operator gave none. */
  readonly whoToAsk: string | null;
  /** IANA name, shown beside UTC. */
  readonly timeZone: string;
  /** How often the posture is judged, in minutes: 5 to 1440. */
  readonly evaluateEveryMinutes: number;
  /** How often the event history is swept, in minutes: 5 to 360. */
  readonly sweepEveryMinutes: number;
  readonly homeRegion: string;
  /** `create` makes a multi-region trail. */
  readonly trail: 'existing' | 'create';
  /** Window of `root-unused`, in days. */
  readonly rootUnusedDays: number;
  /** Window of `mfa-devices-reviewed`, in days. */
  readonly mfaReviewDays: number;
  /** How often what is still open is told again, in minutes: a day to a year. */
  readonly remindEveryMinutes: number;
  /** The accepted exceptions, each check at most once, none of them over. */
  readonly waivers: readonly Waiver[];
  readonly stackName: string;
  /** Where the team publishes the runbook; null for the one in the repository. */
  readonly runbookUrl: string | null;
}
