import { setTimeout } from 'node:timers/promises';
import type { Hardening } from '../../../lambda/domain/hardening';
import { waiversUnknownInWords } from '../../home/accepted';
import type { ExitCode } from '../../terminal/exit-code';
import { Failure } from '../../terminal/failure';
import { endsAtOnce, interruption } from '../../terminal/interruption';
import type { House } from './house/house';
import { openHouse } from './house/open-house';
import type { SeenLook } from './look/look';
import type { HardenOptions } from './options';
import { pageLines } from './screen/page-lines';
import { overview } from './pages/pages';
import { exitCodeAfter, exitCodeFor, reportOf } from './pages/report';
import { screenFor, refuseWithoutTerminal } from './screen/screen-for';
import { standOf } from './stand';
import { steps } from './steps';
import { summary } from './pages/summary';
import { walk } from './walk';
import { refuseOtherAccount, runToWalk } from './which-run';

/** The guided lock-down of the caller's account, or the list of its steps. @returns the exit code */
export async function runHarden(options: HardenOptions): Promise<ExitCode> {
  const output = options.format === 'json' ? process.stderr : process.stdout;
  const streams = { input: process.stdin, output };
  refuseWithoutTerminal(options, streams);
  const house = await openHouse(options, process.env);
  if (options.list === true) return await list(house, options);
  const run = await runToWalk(options, house);
  const interrupted = interruption(['SIGINT', 'SIGTERM', 'SIGHUP']);
  surviveHangup(streams);
  const screen = await screenFor(options, streams, interrupted, process.env);
  try {
    screen.line(screen.keys);
    screen.line('Looking at the account. What root did of late is read at a call a second, which may take a minute.');
    const seen = await endsAtOnce(interrupted, firstLook(house));
    const walked = await walk(run, seen, { screen, house, pause, interrupted });
    const report = reportOf(walked.stands, walked.seen, walked.run, house.where);
    screen.page(summary(walked.stands, report));
    if (walked.openWindow !== null) screen.line(walked.openWindow);
    if (options.format === 'json') process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return exitCodeAfter(walked);
  } finally {
    screen.close();
  }
}

async function list(house: House, { format, account }: HardenOptions): Promise<ExitCode> {
  refuseOtherAccount(account, house.caller.accountId);
  const run: Hardening | null = await house.kept().hardenings.of(house.caller.accountId);
  const seen = await firstLook(house);
  const stands = steps.map((step) => standOf(step, seen, run));
  const report = reportOf(stands, seen, run, house.where);
  const title = `Account ${report.accountId}, ${report.askedAt.slice(0, 16).replace('T', ' ')} UTC`;
  const page = overview(stands, title, waiversUnknownInWords(report.waiversUnknown));
  const text = format === 'json' ? JSON.stringify(report, null, 2) : pageLines(page, columns()).join('\n');
  process.stdout.write(`${text}\n`);
  if (house.missingStore !== null)
    process.stderr.write(
      `There is no store at ${house.missingStore} yet: nothing that was proven or said before is shown.\n`,
    );
  return exitCodeFor(stands);
}

/** Lines are broken for a terminal only. */
function columns(): number {
  return process.stdout.isTTY ? process.stdout.columns : Infinity;
}

/** @throws Failure when not even the account could be learned */
async function firstLook(house: House): Promise<SeenLook> {
  const seen = await house.look('sign-ins');
  if (seen.state === 'blind') throw new Failure(seen.reason);
  return seen;
}

/** A terminal that was closed takes no more text: the window of planned use is taken back all the same. */
function surviveHangup({ input, output }: Readonly<Record<'input' | 'output', NodeJS.EventEmitter>>): void {
  for (const stream of [input, output])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EIO' && error.code !== 'EPIPE') throw error;
    });
}

/** Ends early when the signal says so. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
