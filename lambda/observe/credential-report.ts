import {
  CredentialReportExpiredException,
  CredentialReportNotPresentException,
  CredentialReportNotReadyException,
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  type GetCredentialReportCommandOutput,
  type IAMClient,
} from '@aws-sdk/client-iam';
import type { Fact } from '../domain/fact';
import type { RootCredentialReport } from '../domain/root-posture';
import { NotReadyError, UnexpectedAnswerError, type Ask, type CallOptions } from './ask';
import { rootRow } from './credential-report-row';

/** How long to wait for a report that AWS is still making: a scheduled review has the next run, a person does not. */
export interface ReportPatience {
  readonly wait: (ms: number) => Promise<void>;
  /** How long AWS gets before the first try, when it says that it has only begun. */
  readonly headStartMs: number;
  /** Further tries after the first. */
  readonly tries: number;
}

const pauseMs = 1000;
const stillMade = 'iam:GetCredentialReport has no report yet: AWS is still making it';

/** Asks AWS to make the report, and reads root's row. `pending` while AWS is making it. */
export async function credentialReport(
  iam: IAMClient,
  ask: Ask,
  patience: ReportPatience,
): Promise<Fact<RootCredentialReport>> {
  const requested = await ask(
    'iam:GenerateCredentialReport',
    (options) => iam.send(new GenerateCredentialReportCommand({}), options),
    ({ State }) => State ?? null,
  );
  if (requested.known && requested.value !== 'COMPLETE' && patience.headStartMs > 0)
    await patience.wait(patience.headStartMs);
  const report = await patiently(() => readReport(iam, ask), patience);
  const missing = !report.known && report.cause === 'pending';
  // Nobody is making a report that we may not order: then the refusal is the news.
  return missing && !requested.known ? requested : report;
}

async function patiently<T>(read: () => Promise<Fact<T>>, { wait, tries }: ReportPatience): Promise<Fact<T>> {
  let fact = await read();
  for (let tried = 0; tried < tries && !fact.known && fact.cause === 'pending'; tried += 1) {
    await wait(pauseMs);
    fact = await read();
  }
  return fact;
}

function readReport(iam: IAMClient, ask: Ask): Promise<Fact<RootCredentialReport>> {
  return ask('iam:GetCredentialReport', (options) => fetchReport(iam, options), rowOf);
}

async function fetchReport(iam: IAMClient, options: CallOptions): Promise<GetCredentialReportCommandOutput> {
  try {
    return await iam.send(new GetCredentialReportCommand({}), options);
  } catch (error) {
    throw isNotReady(error) ? new NotReadyError(stillMade, { cause: error }) : error;
  }
}

function isNotReady(error: unknown): boolean {
  return (
    error instanceof CredentialReportNotReadyException ||
    error instanceof CredentialReportNotPresentException ||
    error instanceof CredentialReportExpiredException
  );
}

function rowOf({ Content, GeneratedTime }: GetCredentialReportCommandOutput): RootCredentialReport {
  if (Content === undefined || GeneratedTime === undefined)
    throw new UnexpectedAnswerError('the answer has no report, or not the time when it was made');
  return rootRow(new TextDecoder().decode(Content), GeneratedTime.toISOString());
}
