import type { Presentation } from '../../../lambda/announce/presentation';
import type { SlackMessage } from '../../../lambda/announce/slack/slack-message';
import type { AccountId } from '../../../lambda/domain/account-id';
import type { EnabledRegions } from '../../../lambda/observe/enabled-regions.port';
import type { EventHistory } from '../../../lambda/observe/event-history.port';
import type { PostureSource } from '../../../lambda/observe/posture-source.port';
import type { WebhookProbe } from '../../../lambda/observe/webhook-probe.port';
import type { TextKeeper } from '../../../lambda/record/embedded/text-keeper';
import type { ReviewSettings } from '../../../lambda/use-cases/review-posture';
import type { Eyes } from './look/look';
import type { Paper } from './tell/voice';
import type { Status } from './status';

export interface SlackChannel extends WebhookProbe {
  /** Rejects when Slack did not take it. */
  send(message: SlackMessage): Promise<void>;
}

/** What is watched, by what, and who hears of it. */
export interface World {
  readonly accountId: AccountId;
  readonly partition: string;
  readonly homeRegion: string;
  readonly eyes: Eyes;
  readonly account: PostureSource;
  readonly history: EventHistory;
  readonly regions: EnabledRegions;
  readonly keeper: TextKeeper;
  readonly paper: Paper;
  /** `this terminal`, or where standard output goes. */
  readonly paperName: string;
  readonly slack: SlackChannel | null;
  /** Renews the claim to be the only watcher. @throws Failure when another one watches, StoreDownError */
  readonly hold: () => Promise<void>;
  readonly status: Status;
  readonly settings: ReviewSettings;
  readonly presentation: Presentation;
  readonly runbookUrl: string | null;
  readonly every: { readonly sweepMinutes: number; readonly reviewMinutes: number };
  readonly now: () => Date;
  /** Milliseconds by a clock that is never set. */
  readonly elapsed: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Aborted when the watch is to end. */
  readonly signal: AbortSignal;
}

/** No further round is begun. */
export function isToEnd({ signal, paper }: Pick<World, 'signal' | 'paper'>): boolean {
  return signal.aborted || paper.gone !== null;
}
