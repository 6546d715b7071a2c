import { readFileSync } from 'node:fs';
import { readConfiguration } from '../../../lib/config/read-configuration';
import type { Configuration } from '../../../lib/config/configuration';
import { isWebhookAddress } from '../../../lambda/contract/webhook-address';
import { storeFile } from '../../store/store-file';
import { Failure } from '../../terminal/failure';
import { endedWaiver, type EndedWaiver } from './ended-waivers';
import type { WatchOptions } from './options';

/** The environment variable with the webhook's address. It is a secret, which an option would show to everybody on the machine. */
export const webhookVariable = 'ROOTWATCH_SLACK_WEBHOOK';

export interface Choices extends Pick<
  Configuration,
  | 'sweepEveryMinutes'
  | 'evaluateEveryMinutes'
  | 'remindEveryMinutes'
  | 'rootUnusedDays'
  | 'mfaReviewDays'
  | 'waivers'
  | 'whoToAsk'
  | 'timeZone'
  | 'runbookUrl'
> {
  readonly storeFile: string;
  readonly slack: { readonly address: string } | { readonly parameter: string } | null;
  /** Exceptions of the file that count no more, for the person to take out. */
  readonly endedWaivers: readonly EndedWaiver[];
}

/** These keys are options of the command, too. */
const optionOf: Readonly<Record<string, string>> = {
  sweepEvery: '--sweep-every',
  evaluateEvery: '--evaluate-every',
  slackWebhookParameter: '--slack-webhook-parameter',
  whoToAsk: '--who-to-ask',
  timeZone: '--time-zone',
};

/** What is typed counts more than the file. @throws Failure with all mistakes at once */
export function choicesFrom(options: WatchOptions, variables: NodeJS.ProcessEnv, now: Date): Choices {
  const { sweepEvery, evaluateEvery, slackWebhookParameter, whoToAsk, timeZone } = options;
  const typed = Object.entries({ sweepEvery, evaluateEvery, slackWebhookParameter, whoToAsk, timeZone });
  const given = typed.filter(([, value]) => value !== undefined);
  const { chosen, endedWaivers } = withoutEnded(fromFile(options.config), now);
  const reading = readConfiguration(
    // Nobody gets mail from here.
    { rootwatch: { alertEmail: 'nobody@example.com', ...chosen, ...Object.fromEntries(given) } },
    now,
  );
  if (reading.kind === 'mistaken') throw new Failure(reading.mistakes.map(asTypedHere).join(' '));
  return {
    ...reading.configuration,
    storeFile: storeFile(options.store, variables),
    slack: slackOf(reading.configuration, variables),
    endedWaivers,
  };
}

function fromFile(file: string | undefined): object {
  if (file === undefined) return {};
  const found: unknown = contentOf(file);
  const context = partOf(found, 'context');
  const rootwatch = context === undefined ? undefined : partOf(context, 'rootwatch');
  if (typeof rootwatch !== 'object' || rootwatch === null)
    throw new Failure(`--config: '${file}' has no object "rootwatch" in its "context". Give a cdk.json that has one.`);
  return rootwatch;
}

function withoutEnded(chosen: object, now: Date) {
  const waivers = partOf(chosen, 'waivers');
  if (!Array.isArray(waivers)) return { chosen, endedWaivers: [] };
  const endedWaivers = waivers.flatMap((entry: unknown) => endedWaiver(entry, now) ?? []);
  const left: readonly unknown[] = waivers.filter((entry: unknown) => endedWaiver(entry, now) === null);
  return { chosen: { ...chosen, waivers: left }, endedWaivers };
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new Failure(`--config: '${file}' ${what}. Give the path of a cdk.json.`);
  }
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** The configuration tells how to give it to a deployment. */
function asTypedHere(mistake: string): string {
  return mistake.replace(
    /Give it as -c (\w+)=("[^"]*"|\S+) or in cdk\.json\./,
    (whole, key: string, example: string) => {
      const option = optionOf[key];
      return option === undefined ? whole.replace(/-c \S+ or /, '') : `Give it as ${option} ${example}.`;
    },
  );
}

function slackOf({ slackWebhookParameter }: Configuration, variables: NodeJS.ProcessEnv): Choices['slack'] {
  const address = variables[webhookVariable]?.trim() ?? '';
  if (address === '') return slackWebhookParameter === null ? null : { parameter: slackWebhookParameter };
  if (isWebhookAddress(address)) return { address };
  throw new Failure(
    `${webhookVariable} holds no https address (it is a secret, so it is not repeated here). Put the whole webhook address from Slack into it.`,
  );
}
