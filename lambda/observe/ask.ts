import { once } from 'node:events';
import { known, notKnown, type Fact, type Observation, type UnknownCause } from '../domain/fact';

/** AWS is still preparing the answer: the fact is pending, not broken. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

/** AWS shows it to no caller with these rights, whatever their permissions. The message is the reason, one sentence. */
export class NotVisibleError extends Error {
  override readonly name = 'NotVisibleError';
}

class NoAnswerError extends Error {
  override readonly name = 'TimeoutError';
}

/** The part of every SDK answer that evidence needs. */
export interface Answer {
  readonly $metadata?: { readonly requestId?: string | undefined } | undefined;
}

export interface CallOptions {
  readonly abortSignal: AbortSignal;
}

/**
 * One question to AWS, turned into a fact. Never rejects: a refused call is `denied`, a {@link NotReadyError} `pending`, a
 * {@link NotVisibleError} `not-visible`, anything else, no answer in time included, `failed`.
 *
 * @param call service and operation, for example `iam:GetAccountSummary`
 * @param send makes the call; all pages of a list are one question
 * @param read takes the value out of the answer; what it throws makes the fact `failed`
 */
export type Ask = <A extends Answer, T>(
  call: string,
  send: (options: CallOptions) => Promise<A>,
  read: (answer: A) => T,
) => Promise<Fact<T>>;

/** @param callerArn who asks, and never rejects; questions do not wait for it, only their evidence does. */
export function askAs(callerArn: Promise<string | null>, now: () => Date, timeoutMs: number): Ask {
  return async (call, send, read) => {
    const observe = async (requestId: string | undefined): Promise<Observation> => {
      const at = now().toISOString();
      return { call, at, callerArn: await callerArn, requestId: requestId ?? null };
    };
    try {
      const answer = await inTime(timeoutMs, send);
      return known(read(answer), await observe(answer.$metadata?.requestId));
    } catch (error) {
      const { cause, reason } = explain(call, error);
      return notKnown(cause, reason, await observe(requestIdOf(error)));
    }
  };
}

/** One service that hangs must not eat the whole review. @throws whatever `send` rejects with, or a TimeoutError. */
export async function inTime<T>(timeoutMs: number, send: (options: CallOptions) => Promise<T>): Promise<T> {
  const abortSignal = AbortSignal.timeout(timeoutMs);
  const late = once(abortSignal, 'abort').then((): never => {
    throw new NoAnswerError(`no answer within ${timeoutMs / 1000} seconds`);
  });
  return await Promise.race([send({ abortSignal }), late]);
}

/** What a failed call means, as one sentence that names the call and AWS's error code. */
export function explain(call: string, error: unknown): { readonly cause: UnknownCause; readonly reason: string } {
  if (error instanceof NotReadyError) return { cause: 'pending', reason: error.message };
  if (error instanceof NotVisibleError) return { cause: 'not-visible', reason: error.message };
  const code = codeOf(error);
  if (isDenial(error) || expired.test(code))
    return { cause: 'denied', reason: `${call} was refused by AWS (${code})${policyOf(error)}` };
  if (code === 'TimeoutError' || code === 'AbortError')
    return { cause: 'failed', reason: `${call} did not answer in time (${code})` };
  return { cause: 'failed', reason: `${call} failed (${code})${detailOf(error)}` };
}

/** Not every service says it with a 403: those that speak JSON answer 400. */
const expired = /^ExpiredToken(Exception)?$/;

/** AWS's errors are named by their code; those of the network are all called `Error`, and carry theirs: `ECONNREFUSED`. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no error code';
  const hasOwn = (error.name === 'Error' || error instanceof AggregateError) && 'code' in error;
  return hasOwn && typeof error.code === 'string' ? error.code : error.name;
}

export function isDenial(error: unknown): boolean {
  return /^AccessDenied|^UnauthorizedOperation$/.test(codeOf(error)) || metadataOf(error)?.['httpStatusCode'] === 403;
}

/** Who said no matters: a policy of the organization is not mended in the function's role. */
function policyOf(error: unknown): string {
  const kind =
    error instanceof Error ? /service control policy|permissions boundary/.exec(error.message)?.[0] : undefined;
  return kind === undefined ? '' : ` because of a ${kind}`;
}

/** Only our own words: AWS's and the network's messages may be long, or carry addresses. */
function detailOf(error: unknown): string {
  return error instanceof UnexpectedAnswerError ? `: ${error.message}` : '';
}

/** The call went through, and its answer is not what is documented. */
export class UnexpectedAnswerError extends Error {
  override readonly name = 'UnexpectedAnswer';
}

function requestIdOf(error: unknown): string | undefined {
  const id = metadataOf(error)?.['requestId'];
  return typeof id === 'string' ? id : undefined;
}

function metadataOf(error: unknown): Readonly<Record<string, unknown>> | null {
  if (!(error instanceof Error) || !('$metadata' in error)) return null;
  const metadata = error.$metadata;
  return typeof metadata === 'object' && metadata !== null ? { ...metadata } : null;
}
