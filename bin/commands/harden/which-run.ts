import { newHardening, type Hardening } from '../../../lambda/domain/hardening';
import { isAccountId } from '../../../lambda/domain/account-id';
import { plainText } from '../../../lambda/domain/plain-text';
import { Failure } from '../../terminal/failure';
import type { House } from './house/house';
import type { HardenOptions } from './options';
import { isLeft, standOf } from './stand';
import type { Seen } from './step';
import { steps } from './steps';

/**
 * The run that goes on, the last one that ended, or a new one.
 * @throws Failure when a run of another account is not finished, or `--account` is another one; StoreDownError
 */
export async function runToWalk({ account }: Pick<HardenOptions, 'account'>, house: House): Promise<Hardening> {
  const { accountId, arn: by } = house.caller;
  refuseOtherAccount(account, accountId);
  const { hardenings } = house.kept();
  const last = await hardenings.of(accountId);
  if (last?.endedAt === null) return last;
  const [other] = (await hardenings.unfinished()).filter((run) => run.accountId !== accountId);
  if (other !== undefined && account === undefined)
    throw new Failure(
      `The run of account ${other.accountId}, begun ${other.beganAt}, is not finished, and these credentials are of account ${accountId}. Give the credentials of ${other.accountId} to go on there, or --account ${accountId} to begin here as well.`,
    );
  return last ?? newHardening({ accountId, by, at: house.now().toISOString() });
}

/**
 * A run that ended stays as it is, with all its evidence, while nothing is open; else a new one begins. What was said and
 * accepted is taken over; what was proven is seen anew.
 */
export function withRoomFor(seen: Seen, run: Hardening, now: Date): Hardening {
  const isHeld = !steps.some((step) => isLeft(standOf(step, seen, run)));
  if (run.endedAt === null || isHeld) return run;
  const fresh = newHardening({ accountId: run.accountId, by: seen.by, at: now.toISOString() });
  const taken = run.settled.filter(({ kind }) => kind === 'skipped' || kind === 'said');
  return { ...fresh, settled: taken, said: run.said };
}

/** @throws Failure when the option `--account` is not the account of the credentials */
export function refuseOtherAccount(account: string | undefined, present: string): void {
  if (account === undefined || account === present) return;
  if (!isAccountId(account))
    throw new Failure(`--account: '${plainText(account, 40)}' is no account id: give its twelve digits.`);
  throw new Failure(
    `--account is ${account}, and these credentials are of account ${present}. Give the credentials of ${account}, for example by --profile.`,
  );
}
