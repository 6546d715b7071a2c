import { setTimeout } from 'node:timers/promises';
import { whoAsks } from '../../../lambda/observe/caller';
import { CloudTrailHistory } from '../../../lambda/observe/cloudtrail-history';
import { globalRegionFor } from '../../../lambda/use-cases/sweep/lookups';
import { Pace } from '../../../lambda/use-cases/sweep/pace';
import { callTimeoutMs, clientsFor, type Clients } from '../../aws/clients';
import { exitCodeOf, type ExitCode } from '../../terminal/exit-code';
import { Failure, inASentence } from '../../terminal/failure';
import { Collection } from './collection';
import type { HistoryOptions } from './options';
import { progressOn } from './progress';
import { lookupsOf, planFor, readHistory } from './read-history';
import { regionsFor } from './regions';
import { report, type Findings } from './report';
import { windowSince } from './since';

/** @returns the exit code; the timeline is on standard output, all else on standard error */
export async function runHistory({
  since,
  region: asked = [],
  profile,
  format,
  failOn,
}: HistoryOptions): Promise<ExitCode> {
  const now = (): Date => new Date();
  const window = windowSince(since, now());
  const [first] = asked;
  const choice = {
    ...(profile !== undefined && { profile }),
    ...(first !== undefined && { region: globalRegionFor(first) }),
  };
  const clients = clientsFor(choice, process.env);
  const accountId = await accountOf(clients);
  const regions = await regionsFor(asked, clients, now);
  const plan = planFor(regions.names, globalRegionFor(clients.region), window);
  process.stderr.write(`${announcement(regions.names.length, lookupsOf(plan))}\n`);

  const progress = progressOn(process.stderr, lookupsOf(plan));
  const collection = new Collection();
  const unread = await readHistory(plan, readerOf(clients), {
    record: (record) => {
      collection.add(record);
    },
    advanced: (lookups, region) => {
      progress.advanced(lookups, region);
    },
  });
  progress.end();

  const findings: Findings = { accountId, window, regions, unread, collection };
  const outcome = collection.outcome(failOn);
  await report(findings, outcome, format);
  const hasGaps = unread.length > 0 || regions.unknown !== null;
  return exitCodeOf({ ...outcome, undetermined: outcome.undetermined || hasGaps });
}

/** Without credentials every region would be refused, a second each. */
async function accountOf(clients: Clients): Promise<string> {
  try {
    return (await whoAsks(clients.sts, callTimeoutMs)).accountId;
  } catch (thrown) {
    throw new Failure(clients.missingCredentials(thrown) ?? inASentence(thrown));
  }
}

/** A person waits as long as it takes, or ends it by Ctrl-C. */
function readerOf({ eventHistoryIn }: Clients) {
  const pace = new Pace({
    elapsed: () => performance.now(),
    wait: (milliseconds) => setTimeout(milliseconds),
    left: () => Infinity,
  });
  return { history: new CloudTrailHistory(eventHistoryIn, callTimeoutMs), pace };
}

function announcement(regions: number, lookups: number): string {
  const minutes = Math.max(1, Math.round(lookups / 60));
  const where = regions === 1 ? 'one region' : `${String(regions)} regions`;
  return `Reading the event history of ${where}: ${String(lookups)} lookups, one a second, about ${String(minutes)} minute${minutes === 1 ? '' : 's'}. Long answers take longer.`;
}
