import Table from 'cli-table3';
import { bundled, deployedBundles, kilobytes } from './bundles';
import { classifyPerSecond, startRatio } from './command';
import { Containers } from './containers';
import { median, mediansInTurn } from './median';

const coldRounds = 21;
const warmRounds = 3;
const [warmUps, eventsARound] = [2_000, 1_000];

interface Ratios {
  /** Against a handler that publishes one message. */
  readonly coldRatio: number;
  /** Against a handler that makes the same calls. */
  readonly coldSameCallsRatio: number;
  /** Against the same, of the events after the first. */
  readonly warmRatio: number;
}

interface Figures extends Ratios {
  readonly bundleKb: Readonly<Record<string, number>>;
  readonly classifyPerSecond: number | null;
  readonly classifyFolderPerSecond: number | null;
  readonly cliStartRatio: number | null;
}

/** Measures, against the bare handlers in one run; `--json` adds one line for machines. Tells, never judges: it exits 0. */
async function bench(): Promise<void> {
  const deployed = deployedBundles();
  const activity = deployed.get('activity');
  if (activity === undefined)
    throw new Error(`There is no activity function among: ${[...deployed.keys()].join(', ')}.`);
  const ratios = await handlerRatios(activity);
  const rates = await classifyPerSecond();
  const figures: Figures = {
    ...ratios,
    bundleKb: Object.fromEntries([...deployed].map(([name, bundle]) => [name, kilobytes(bundle)])),
    classifyPerSecond: rates?.file ?? null,
    classifyFolderPerSecond: rates?.folder ?? null,
    cliStartRatio: rounded(await startRatio()),
  };
  console.log(tableOf(figures));
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
}

async function handlerRatios(activity: string): Promise<Ratios> {
  const [publisher, sameCalls, endpoint, runner] = await Promise.all(
    ['bare/publisher.ts', 'bare/same-calls.ts', 'endpoint.ts', 'run-handler.ts'].map(bundled),
  );
  const containers = await Containers.start(String(endpoint), String(runner));
  try {
    const coldOf = (bundle: string) => (): Promise<number> => containers.cold(bundle);
    const warmOf = (bundle: string) => async (): Promise<number> =>
      median(await containers.warm(bundle, warmUps, eventsARound));
    const cold = await mediansInTurn(coldRounds, {
      publisher: coldOf(String(publisher)),
      sameCalls: coldOf(String(sameCalls)),
      ours: coldOf(activity),
    });
    const warm = await mediansInTurn(warmRounds, { sameCalls: warmOf(String(sameCalls)), ours: warmOf(activity) });
    console.error(
      `cold: publisher ${ms(cold.publisher)}, same calls ${ms(cold.sameCalls)}, ours ${ms(cold.ours)}; ` +
        `warm: same calls ${ms(warm.sameCalls)}, ours ${ms(warm.ours)}`,
    );
    return {
      coldRatio: rounded(cold.ours / cold.publisher),
      coldSameCallsRatio: rounded(cold.ours / cold.sameCalls),
      warmRatio: rounded(warm.ours / warm.sameCalls),
    };
  } finally {
    containers.stop();
  }
}

function tableOf({ bundleKb, ...figures }: Figures): string {
  const table = new Table({ head: ['what', 'measured', 'budget', ''], style: { head: [], border: [] } });
  const atMost = (value: number, limit: number): string => (value <= limit ? 'within' : 'over');
  const { coldRatio, coldSameCallsRatio, warmRatio } = figures;
  const { classifyPerSecond: rate, classifyFolderPerSecond: folderRate, cliStartRatio } = figures;
  table.push(
    ['cold start, against the same calls alone', coldSameCallsRatio, '<= 1.3', atMost(coldSameCallsRatio, 1.3)],
    ['cold start, against one publish alone', coldRatio, '', ''],
    ['warm event, against the same calls alone', warmRatio, '<= 1.3', atMost(warmRatio, 1.3)],
    ...Object.entries(bundleKb).map(([name, size]) => [`bundle of ${name}, kB`, size, '<= 450', atMost(size, 450)]),
    ['classify, records a second', rate ?? notBuilt, '>= 50000', rate === null ? '' : atMost(-rate, -50_000)],
    ["the same of a bucket's folder, gzipped", folderRate ?? notBuilt, '', ''],
    ["the command's start, against node -e 0", cliStartRatio ?? notBuilt, '', ''],
  );
  return `Node ${process.version}, medians, ratios of one run\n${table.toString()}`;
}

const notBuilt = 'not built: node bin/build.mjs';

function rounded<T extends number | null>(ratio: T): T {
  return (ratio === null ? ratio : Math.round(ratio * 100) / 100) as T;
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

void bench();
