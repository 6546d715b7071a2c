import { cancelCommand } from '../../../lambda/domain/cancel-command';
import { NotAnnouncedError } from '../../../lambda/use-cases/planned-use/announce-plan';
import { asTyped } from '../../home/as-typed';
import type { Telling } from '../../home/herald';
import { openHome } from '../../home/open-home';
import { exitCodes, type ExitCode } from '../../terminal/exit-code';
import { Failure } from '../../terminal/failure';
import { leftToWatch } from './left-to-watch';
import { newPlan } from './new-plan';
import { oneLine } from './one-line';
import type { PlanOptions } from './options';
import { windowOf } from './window-of';

/** Announces a window of planned use. @returns the exit code; the window is on standard output */
export async function runPlan(options: PlanOptions): Promise<ExitCode> {
  const reason = oneLine('--reason', options.reason ?? '', 200);
  const ticket = options.ticket === undefined ? null : oneLine('--ticket', options.ticket, 60);
  windowOf(options, new Date()); // what is typed wrongly is said before AWS is asked
  const { caller, now, herald, keptIn } = await openHome(options, process.env);
  const plan = newPlan({ window: windowOf(options, now()), reason, ticket }, caller, now());
  const { by } = await herald.announce(plan).catch(notAnnounced(plan.id, options));
  const deed = by === 'told' ? 'announced' : 'written';
  process.stdout.write(`Window ${plan.id}: ${plan.from} to ${plan.to}, ${deed} by ${plan.by}.\n`);
  if (keptIn !== null) process.stderr.write(`${keptIn}\n`);
  process.stderr.write(`${whoHears(by)} To take it back: ${asTyped(cancelCommand(plan.id), options)}\n`);
  return exitCodes.good;
}

function whoHears(by: Telling['by']): string {
  return by === 'told'
    ? 'Whoever hears alerts was told.'
    : `${leftToWatch(by)} The window counts from then on: what root does before has its full severity.`;
}

/** @throws Failure that says what holds now */
function notAnnounced(id: string, options: PlanOptions): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof NotAnnouncedError)) throw error;
    throw new Failure(
      `Window ${id} was written, but not announced: ${error.message} It lowers nothing until the next posture review has announced it. To take it back: ${asTyped(cancelCommand(id), options)}`,
    );
  };
}
