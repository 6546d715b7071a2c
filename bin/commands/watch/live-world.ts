import { setTimeout } from 'node:timers/promises';
import { askAs } from '../../../lambda/observe/ask';
import { AccountRegions } from '../../../lambda/observe/account-regions';
import { CloudTrailHistory } from '../../../lambda/observe/cloudtrail-history';
import type { EnabledRegions } from '../../../lambda/observe/enabled-regions.port';
import type { EventHistory } from '../../../lambda/observe/event-history.port';
import { LivePosture } from '../../../lambda/observe/live-posture';
import type { PostureSource } from '../../../lambda/observe/posture-source.port';
import type { TextKeeper } from '../../../lambda/record/embedded/text-keeper';
import { callTimeoutMs, type Clients } from '../../aws/clients';
import { paintFor } from '../../terminal/colours';
import { storeFile } from '../../store/store-file';
import { shellWord } from '../../terminal/shell-word';
import type { AwsEyes } from './look/aws-eyes';
import type { Choices } from './choices';
import { paperOn } from './tell/paper';
import { slackChannelFor } from './tell/slack-channel';
import { Status } from './status';
import type { Watched } from './watched-before';
import type { World } from './world';

interface Parts {
  readonly watched: Watched;
  readonly choices: Choices;
  readonly eyes: AwsEyes;
  readonly keeper: TextKeeper;
  readonly hold: () => Promise<void>;
  readonly signal: AbortSignal;
  /** Aborted when the terminal is closed. */
  readonly closing: AbortSignal;
  readonly now: () => Date;
}

/** This machine, this terminal, and AWS as the caller's credentials show it. */
export function liveWorld({ watched, choices, eyes, keeper, hold, signal, closing, now }: Parts): World {
  const { sweepEveryMinutes: sweepMinutes, evaluateEveryMinutes: reviewMinutes, timeZone, whoToAsk } = choices;
  const ending = AbortSignal.any([signal, closing]);
  return {
    ...watched,
    homeRegion: eyes.clients.region,
    eyes,
    account: accountBy(eyes, now),
    history: historyBy(eyes),
    regions: regionsBy(eyes, now),
    keeper,
    paper: paperOn(process.stdout, paintFor(process.stdout, process.env), closing),
    paperName: process.stdout.isTTY ? 'this terminal' : 'standard output',
    slack: slackChannelFor(choices.slack, () => eyes.clients.ssm),
    hold,
    status: new Status((line) => process.stderr.write(`${line}\n`), now),
    settings: choices,
    presentation: { timeZone, whoToAsk, isDeployed: false, ...storeToType(choices) },
    runbookUrl: choices.runbookUrl,
    every: { sweepMinutes, reviewMinutes },
    now,
    elapsed: () => performance.now(),
    wait: (milliseconds) => untilAborted(milliseconds, ending),
    signal,
  };
}

/** For the commands that messages name: nothing where they find the store by themselves. */
function storeToType({ storeFile: file }: Choices): { readonly store?: string } {
  return file === storeFile(undefined, process.env) ? {} : { store: shellWord(file) };
}

/** A person waits for the report that AWS is making; here nobody does, but there is time. */
const reportPatience = { wait: (ms: number): Promise<void> => setTimeout(ms), headStartMs: 0, tries: 15 };

function accountBy(eyes: AwsEyes, now: () => Date): PostureSource {
  return {
    survey: () => new LivePosture({ ...eyes.clients, alerts: null, reportPatience, callTimeoutMs, now }).survey(),
  };
}

/** A history keeps the clients that it asks with: renewed credentials need another one. */
function historyBy(eyes: AwsEyes): EventHistory {
  const histories = new WeakMap<Clients, EventHistory>();
  return {
    page: (question) => {
      const { clients } = eyes;
      const history = histories.get(clients) ?? new CloudTrailHistory(clients.eventHistoryIn, callTimeoutMs);
      histories.set(clients, history);
      return history.page(question);
    },
  };
}

function regionsBy(eyes: AwsEyes, now: () => Date): EnabledRegions {
  const ask = askAs(Promise.resolve(null), now, callTimeoutMs);
  return { list: () => new AccountRegions(eyes.clients.account, ask).list() };
}

/** Resolves at once when the watch is to end. */
async function untilAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
