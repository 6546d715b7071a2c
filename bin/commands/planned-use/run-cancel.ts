import type { AccountId } from '../../../lambda/domain/account-id';
import type { Plan } from '../../../lambda/domain/plan';
import { plainText } from '../../../lambda/domain/plain-text';
import { NotAnnouncedError, cancelPlan } from '../../../lambda/use-cases/planned-use/announce-plan';
import { exitCodes, type ExitCode } from '../../terminal/exit-code';
import { Failure } from '../../terminal/failure';
import { deployedHere } from './deployed';
import type { DeployedOptions } from './options';

/** Cancels a window of planned use at once. @returns the exit code */
export async function runCancel(id: string, options: DeployedOptions): Promise<ExitCode> {
  const { caller, now, services, place } = await deployedHere(options);
  const plans = await services.plans.of(caller.accountId);
  const plan = plans.find((one) => one.id === id.toLowerCase());
  if (plan === undefined) throw new Failure(unknownWindow(id, caller.accountId, plans, now()));
  if (plan.cancelled === null && Date.parse(plan.to) <= now().getTime())
    throw new Failure(`Window ${plan.id} ended at ${plan.to}: there is nothing to cancel.`);
  const cancelled = await cancelPlan(plan, caller.arn, place, services).catch(notTold(plan.id));
  const { at = '', by = '' } = cancelled.cancelled ?? {};
  process.stdout.write(`Window ${plan.id} was cancelled at ${at} by ${by}.\n`);
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
