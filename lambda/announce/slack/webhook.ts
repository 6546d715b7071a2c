import type { HTTPError } from 'ky';
import ky, { isHTTPError } from 'ky';
import { plainText } from '../../domain/plain-text';
import type { SlackMessage } from './slack-message';

const tries = 4;
const gone: readonly number[] = [403, 404, 410];
/** Bad request, too large, not understood: of the message, unlike 401 or 429. */
const ofTheMessage: readonly number[] = [400, 413, 422];

/** Slack says that this webhook does not exist any more. Trying again does not help; a new address does. */
export class WebhookGoneError extends Error {
  override readonly name = 'WebhookGoneError';
}

/** Slack did not take the message: refused it, or could not be reached in time. */
export class SlackUndeliveredError extends Error {
  override readonly name: string = 'SlackUndeliveredError';
  /** True when Slack answered that it does not take this very message: the same again does not help. */
  readonly isOfTheMessage: boolean;

  constructor(message: string, isOfTheMessage = false) {
    super(message);
    this.isOfTheMessage = isOfTheMessage;
  }
}

/** Slack did not answer in time. It may have the message all the same: trying again at once would tell people twice. */
export class SlackSilentError extends SlackUndeliveredError {
  override readonly name: string = 'SlackSilentError';
}

/**
 * Posts one message to an incoming webhook. A 429 is obeyed, 5xx and network errors are tried again, all within
 * `budget` milliseconds; a try that is not answered may take all of it, and is the last one. The address is a secret: no error
 * thrown here carries it, nor the request that does.
 *
 * @throws WebhookGoneError on 403, 404 and 410
 * @throws SlackSilentError when the last try was not answered in time
 * @throws SlackUndeliveredError otherwise, with Slack's answer
 */
export async function postToWebhook(address: string, message: SlackMessage, budget: number): Promise<void> {
  const deadline = AbortSignal.timeout(budget);
  try {
    await ky.post(address, {
      json: message,
      signal: deadline,
      timeout: false,
      redirect: 'manual',
      retry: {
        limit: tries - 1,
        methods: ['post'],
        statusCodes: [429, 500, 502, 503, 504],
        shouldRetry: ({ error }) => (deadline.aborted || asksToWait(error) > budget ? false : undefined),
      },
    });
  } catch (error) {
    throw isHTTPError(error) ? await refusal(error, address) : unreachable(error, deadline.aborted, budget);
  }
}

/** Milliseconds that Slack wants us to wait; 0 when it does not say. A wait beyond our time is left to the queue. */
function asksToWait(error: Error): number {
  const seconds = isHTTPError(error) ? Number(error.response.headers.get('retry-after') ?? 0) : 0;
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
}

async function refusal({ response }: HTTPError, address: string): Promise<Error> {
  const answer = withoutSecret(await response.text().catch(() => 'no readable answer'), address);
  const said = `${String(response.status)} ${plainText(answer, 120)}`.trim();
  if (gone.includes(response.status)) {
    return new WebhookGoneError(`Slack says that the webhook is gone (${said}).`);
  }
  const isOfTheMessage = ofTheMessage.includes(response.status);
  return new SlackUndeliveredError(`Slack did not take the message, it answered ${said}.`, isOfTheMessage);
}

/** Only the error's kind is told: its own text and its causes may name the address. */
function unreachable(error: unknown, outOfTime: boolean, budget: number): Error {
  if (outOfTime)
    return new SlackSilentError(`Slack did not answer within ${String(budget)} ms, so it may have the message or not.`);
  const kind = error instanceof Error ? error.name : 'unknown error';
  const code = causeCode(error);
  return new SlackUndeliveredError(`Slack could not be reached (${code === null ? kind : `${kind}, ${code}`}).`);
}

function causeCode(error: unknown): string | null {
  const cause = error instanceof Error ? error.cause : null;
  if (typeof cause !== 'object' || cause === null || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? plainText(cause.code, 40) : null;
}

function withoutSecret(text: string, address: string): string {
  const { pathname } = new URL(address);
  const hidden = text.replaceAll(address, '(webhook)');
  return pathname === '/' ? hidden : hidden.replaceAll(pathname, '(webhook)');
}
