import type { MfaReview, ShownDevices } from '../../../lambda/domain/mfa-proof';
import { known } from '../../../lambda/domain/fact';
import { plainText } from '../../../lambda/domain/plain-text';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { withoutDevices } from '../../../lambda/judge/posture/root-devices';
import type { Home } from '../../home/home';
import { HomelessError } from '../../home/homeless-error';
import { openHome } from '../../home/open-home';
import { paintFor } from '../../terminal/colours';
import { exitCodeOf, exitCodes, type ExitCode } from '../../terminal/exit-code';
import { Failure } from '../../terminal/failure';
import { inASeries } from '../../terminal/in-a-series';
import { devicesOf } from '../audit/devices';
import { asTable } from './as-table';
import { refuseSecrets, typedReview, type TypedReview } from './holders';
import { namesOf, knownDevices } from './known-devices';
import type { ReviewOptions } from './options';
import { recordWith } from './record-with';
import { devicesAndReview, type Looked, type Sheet } from './sheet';
import { visitAt, visitOutside, type Visit } from './visit';
import { heldByOneRole, noneOfThem, unheldOf } from './who-holds';

/** Shows root's devices and their last review; with holders, records one. @returns the exit code */
export async function runReview(options: ReviewOptions): Promise<ExitCode> {
  const typed = typedReview(options);
  if (typed.holders.length === 0) return show(await visit(options), options);
  const home = await openHome(options, process.env);
  const visited = await visitAt(home);
  const { looked } = visited;
  const mfaReview = known(await recorded(typed, looked, home));
  const withReview = { ...visited, looked: { ...looked, posture: { ...looked.posture, mfaReview } } };
  print(sheetOf(withReview, options, true), options, visited.note);
  for (const caution of cautions(typed, looked)) process.stderr.write(`${caution}\n`);
  process.stderr.write('The next posture review of the account judges the check mfa-devices-reviewed by it.\n');
  return exitCodes.good;
}

/** The devices can be looked at also where nothing can be recorded. */
async function visit(options: ReviewOptions): Promise<Visit> {
  try {
    return await visitAt(await openHome(options, process.env));
  } catch (error) {
    if (error instanceof HomelessError) return await visitOutside(error);
    throw error;
  }
}

function show(visited: Visit, options: ReviewOptions): ExitCode {
  const sheet = sheetOf(visited, options, false);
  print(sheet, options, visited.note);
  return exitCodeOf({ badNews: false, undetermined: sheet.notKnown.length > 0 });
}

/** @throws Failure when there is nothing to review, or what was typed must not be kept; StoreDownError */
async function recorded(typed: TypedReview, looked: Looked, { caller, services, now }: Home): Promise<MfaReview> {
  refuseWithoutDevices(looked.posture);
  const { shown, complete } = devicesOf(looked.posture);
  refuseSecrets(typed, namesOf(knownDevices(looked)));
  const devices = { shown, complete };
  refuseOtherDevices(typed, devices);
  const { accountId, arn: by } = caller;
  const unheld = unheldOf(typed.holders, devices);
  const review = { accountId, at: now().toISOString(), by, ...typed, unheld, devices };
  await services.reviews.keep(review);
  return review;
}

/** Where AWS shows which devices there are, what is held is one of them. */
function refuseOtherDevices({ holders }: TypedReview, devices: ShownDevices): void {
  for (const [index, holder] of holders.entries()) {
    const wrong = noneOfThem(holder, devices);
    if (wrong !== null) throw new Failure(`--holder ${String(index + 1)} ${wrong}. Nothing was recorded.`);
  }
}

function cautions({ holders }: TypedReview, { posture }: Looked): readonly string[] {
  const devices = devicesOf(posture);
  const unheld = unheldOf(holders, devices).map((name) => plainText(name, 120));
  const missing = `Nobody was named for ${inASeries(unheld)}, and the record says so. To name somebody, record again with one --holder for each device.`;
  const ofOne = heldByOneRole(holders, devices);
  return [...(unheld.length > 0 ? [missing] : []), ...(ofOne === null ? [] : [ofOne])];
}

/** What is not there was not looked at. Whether it is there may be unknown to this caller: then whoever looked knows. */
function refuseWithoutDevices(posture: RootPosture): void {
  const judgement = withoutDevices(posture);
  if (judgement === null || judgement.outcome === 'unknown') return;
  throw new Failure(`There is nothing to review: ${judgement.reason}. Nothing was recorded.`);
}

function sheetOf({ looked, caller, accountName, records }: Visit, options: ReviewOptions, isRecorded: boolean): Sheet {
  const known = devicesAndReview(looked);
  const names = known.devices.map(({ name }) => name);
  return {
    accountId: caller.accountId,
    accountName,
    askedAt: looked.posture.observedAt,
    askedBy: caller.arn,
    ...known,
    recorded: isRecorded,
    recordWith: records ? recordWith(options, names) : null,
  };
}

function print(sheet: Sheet, { format }: ReviewOptions, note: string | null): void {
  const text =
    format === 'json'
      ? JSON.stringify(sheet, null, 2)
      : asTable(sheet, paintFor(process.stdout, process.env)).join('\n');
  process.stdout.write(`${text}\n`);
  if (note !== null) process.stderr.write(`${note}\n`);
}
