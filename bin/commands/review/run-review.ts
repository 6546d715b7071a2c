import { mfaDevice, type MfaDevice } from '../../../lambda/domain/mfa-device';
import type { MfaReview } from '../../../lambda/domain/mfa-proof';
import { known } from '../../../lambda/domain/fact';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { usualReviewDays } from '../../../lambda/judge/posture/check';
import { withoutDevices } from '../../../lambda/judge/posture/root-devices';
import { acceptedWaivers } from '../../home/accepted';
import type { Home } from '../../home/home';
import { openHome } from '../../home/open-home';
import { paintFor } from '../../terminal/colours';
import { exitCodeOf, exitCodes, type ExitCode } from '../../terminal/exit-code';
import { Failure } from '../../terminal/failure';
import { devicesOf } from '../audit/devices';
import { asTable } from './as-table';
import { refuseSecrets, typedReview, type TypedReview } from './holders';
import { lastUses } from './last-uses';
import { lookAtDevices } from './look';
import type { ReviewOptions } from './options';
import { recordWith } from './record-with';
import { devicesAndReview, type Looked, type Sheet } from './sheet';

/** Shows root's devices and their last review; with holders, records one. @returns the exit code */
export async function runReview(options: ReviewOptions): Promise<ExitCode> {
  const typed = typedReview(options);
  const home = await openHome(options, process.env);
  const looked = await look(home);
  if (typed.holders.length === 0) {
    const sheet = sheetOf(looked, home, options, false);
    print(sheet, options);
    sayHowItCounts(home);
    return exitCodeOf({ badNews: false, undetermined: sheet.notKnown.length > 0 });
  }
  const mfaReview = known(await recorded(typed, looked, home));
  print(sheetOf({ ...looked, posture: { ...looked.posture, mfaReview } }, home, options, true), options);
  sayHowItCounts(home);
  process.stderr.write('The next posture review of the account judges the check mfa-devices-reviewed by it.\n');
  return exitCodes.good;
}

async function look({ caller, clients, services, now, mfaReviewDays }: Home): Promise<Looked> {
  const posture = await lookAtDevices(caller, clients, services, now);
  const [uses, waivers] = await Promise.all([
    lastUses(caller.accountId, posture.provenMfa, services.incidents),
    acceptedWaivers(caller.accountId, services.states),
  ]);
  return { posture, uses, days: mfaReviewDays ?? usualReviewDays, waivers };
}

/** @throws Failure when there is nothing to review, or what was typed must not be kept; StoreDownError */
async function recorded(typed: TypedReview, looked: Looked, { caller, services, now }: Home): Promise<MfaReview> {
  refuseWithoutDevices(looked.posture);
  const { shown, complete } = devicesOf(looked.posture);
  refuseSecrets(typed, namesOf(looked, shown));
  const { accountId, arn: by } = caller;
  const review = { accountId, at: now().toISOString(), by, ...typed, devices: { shown, complete } };
  await services.reviews.keep(review);
  return review;
}

/** What AWS calls the devices, here and at sign-ins. */
function namesOf({ uses }: Looked, shown: readonly MfaDevice[]): readonly string[] {
  const named = uses.known ? [...uses.value.keys()].map((serial) => mfaDevice(serial)) : [];
  return [...shown, ...named].flatMap(({ serial, name }) => [serial, name]);
}

/** What is not there was not looked at. Whether it is there may be unknown to this caller: then whoever looked knows. */
function refuseWithoutDevices(posture: RootPosture): void {
  const judgement = withoutDevices(posture);
  if (judgement === null || judgement.outcome === 'unknown') return;
  throw new Failure(`There is nothing to review: ${judgement.reason}. Nothing was recorded.`);
}

function sheetOf(looked: Looked, { caller, place }: Home, options: ReviewOptions, isRecorded: boolean): Sheet {
  const known = devicesAndReview(looked);
  return {
    accountId: caller.accountId,
    accountName: place.profile?.name ?? null,
    askedAt: looked.posture.observedAt,
    askedBy: caller.arn,
    ...known,
    recorded: isRecorded,
    recordWith: recordWith(
      options,
      known.devices.map(({ name }) => name),
    ),
  };
}

function print(sheet: Sheet, { format }: ReviewOptions): void {
  const text =
    format === 'json'
      ? JSON.stringify(sheet, null, 2)
      : asTable(sheet, paintFor(process.stdout, process.env)).join('\n');
  process.stdout.write(`${text}\n`);
}

function sayHowItCounts({ mfaReviewDays, keptIn }: Home): void {
  if (mfaReviewDays !== null) return;
  const days = String(usualReviewDays);
  const words =
    keptIn === null
      ? `This deployment does not tell its mfaReviewDays: ${days} days are taken, which is the default. Deploy again to see its own.`
      : `${keptIn} A review counts for ${days} days, unless the watch was started with a --config that chooses otherwise.`;
  process.stderr.write(`${words}\n`);
}
