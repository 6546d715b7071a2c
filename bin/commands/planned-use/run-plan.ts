import { NotAnnouncedError, announcePlan } from '../../../lambda/use-cases/planned-use/announce-plan';
import { exitCodes, type ExitCode } from '../../terminal/exit-code';
import { Failure } from '../../terminal/failure';
import { deployedHere } from './deployed';
import { newPlan, refuseUnheard } from './new-plan';
import { oneLine } from './one-line';
import type { PlanOptions } from './options';
import { windowOf } from './window-of';

/** Announces a window of planned use. @returns the exit code; the window is on standard output */
export async function runPlan(options: PlanOptions): Promise<ExitCode> {
  const reason = oneLine('--reason', options.reason ?? '', 200);
  const ticket = options.ticket === undefined ? null : oneLine('--ticket', options.ticket, 60);
  windowOf(options, new Date()); // what is typed wrongly is said before AWS is asked
  const deployed = await deployedHere(options);
  const { caller, now, services, place } = deployed;
  await refuseUnheard(deployed);
  const plan = newPlan({ window: windowOf(options, now()), reason, ticket }, caller, now());
  await announcePlan(plan, place, services).catch(notAnnounced(plan.id));
  process.stdout.write(`Window ${plan.id}: ${plan.from} to ${plan.to}, announced by ${plan.by}.\n`);
  process.stderr.write(`Whoever hears alerts was told. To take it back: rootwatch plan cancel ${plan.id}\n`);
  return exitCodes.good;
}

/** @throws Failure that says what holds now */
function notAnnounced(id: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof NotAnnouncedError)) throw error;
    throw new Failure(
      `Window ${id} was written, but not announced: ${error.message} It lowers nothing until the next posture review has announced it. To take it back: rootwatch plan cancel ${id}`,
    );
  };
}
