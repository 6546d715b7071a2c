import type { AccountId } from '../../../lambda/domain/account-id';
import type { Plan } from '../../../lambda/domain/plan';
import { plainText } from '../../../lambda/domain/plain-text';
import { NotAnnouncedError } from '../../../lambda/use-cases/planned-use/announce-plan';
import { openHome } from '../../home/open-home';
import type { HomeOptions } from '../../home/options';
import { exitCodes, type ExitCode } from '../../terminal/exit-code';
import { Failure } from '../../terminal/failure';
import { leftToWatch } from './left-to-watch';

/** Cancels a window of planned use at once. @returns the exit code */
export async function runCancel(id: string, options: HomeOptions): Promise<ExitCode> {
  const { caller, now, services, herald } = await openHome(options, process.env);
  const plans = await services.plans.of(caller.accountId);
  const plan = plans.find((one) => one.id === id.toLowerCase());
  if (plan === undefined) throw new Failure(unknownWindow(id, caller.accountId, plans, now()));
  if (plan.cancelled === null && Date.parse(plan.to) <= now().getTime())
    throw new Failure(`Window ${plan.id} ended at ${plan.to}: there is nothing to cancel.`);
  const told = await herald.cancel(plan, caller.arn).catch(notTold(plan.id));
  const { at = '', by = '' } = told.plan.cancelled ?? {};
  process.stdout.write(`Window ${plan.id} was cancelled at ${at} by ${by}.\n`);
  if (told.by !== 'told') process.stderr.write(`It counts no more. ${leftToWatch(told.by)}\n`);
  return exitCodes.good;
}

function unknownWindow(id: string, account: AccountId, plans: readonly Plan[], now: Date): string {
  const open = plans.filter(({ to, cancelled }) => cancelled === null && Date.parse(to) > now.getTime());
  const known =
    open.length === 0 ? 'None is open or to come.' : `Open or to come: ${open.map((plan) => plan.id).join(', ')}.`;
  return `There is no window '${plainText(id, 40)}' in account ${account}. ${known}`;
}

function notTold(id: string): (error: unknown) => never {
  return (error) => {
    if (!(error instanceof NotAnnouncedError)) throw error;
    throw new Failure(
      `Window ${id} is cancelled, but people could not be told: ${error.message} The next posture review tells them.`,
    );
  };
}
