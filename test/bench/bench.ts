import Table from 'cli-table3';
import { bundled, deployedBundles, kilobytes } from './bundles';
import { classifyPerSecond, startRatio } from './command';
import { Containers } from './containers';
import { compared, median } from './median';

const coldRounds = 21;
const warmRounds = 3;
const [warmUps, eventsARound] = [2_000, 1_000];

interface Figures {
  readonly coldRatio: number;
  readonly warmRatio: number;
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

async function handlerRatios(activity: string): Promise<Pick<Figures, 'coldRatio' | 'warmRatio'>> {
  const [bareCold, bareWarm, endpoint, runner] = await Promise.all(
    ['bare/cold.ts', 'bare/warm.ts', 'endpoint.ts', 'run-handler.ts'].map(bundled),
  );
  const containers = await Containers.start(String(endpoint), String(runner));
  try {
    const coldOf = (bundle: string) => (): Promise<number> => containers.cold(bundle);
    const warmOf = (bundle: string) => async (): Promise<number> =>
      median(await containers.warm(bundle, warmUps, eventsARound));
    const cold = await compared(coldRounds, coldOf(String(bareCold)), coldOf(activity));
    const warm = await compared(warmRounds, warmOf(String(bareWarm)), warmOf(activity));
    console.error(
      `cold: bare ${ms(cold.bare)}, ours ${ms(cold.ours)}; warm: bare ${ms(warm.bare)}, ours ${ms(warm.ours)}`,
    );
    return { coldRatio: rounded(cold.ratio), warmRatio: rounded(warm.ratio) };
  } finally {
    containers.stop();
  }
}

function tableOf({ bundleKb, ...figures }: Figures): string {
  const table = new Table({ head: ['what', 'measured', 'budget', ''], style: { head: [], border: [] } });
  const atMost = (value: number, limit: number): string => (value <= limit ? 'within' : 'over');
  const { coldRatio, warmRatio, classifyPerSecond: rate, classifyFolderPerSecond: folderRate, cliStartRatio } = figures;
  table.push(
    ['cold start, against a bare publisher', coldRatio, '<= 1.3', atMost(coldRatio, 1.3)],
    ['warm event, against the bare calls', warmRatio, '<= 1.3', atMost(warmRatio, 1.3)],
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
