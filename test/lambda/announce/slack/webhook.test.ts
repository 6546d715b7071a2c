import { inspect } from 'node:util';
import {
  postToWebhook,
  SlackSilentError,
  SlackUndeliveredError,
  WebhookGoneError,
} from '../../../../lambda/announce/slack/webhook';
import { slackStandIn, type SlackAnswer, type SlackStandIn } from '../../../support/slack-stand-in';

const message = { text: 'root signed in', blocks: [] };
const ok = { status: 200, body: 'ok' };
let slack: SlackStandIn;

async function post(answers: readonly SlackAnswer[], budget = 4_000): Promise<unknown> {
  slack = await slackStandIn(answers);
  return postToWebhook(slack.address, message, budget).catch((error: unknown) => error);
}

afterEach(async () => {
  await slack.stop();
});

describe('posting to a webhook', () => {
  it('delivers the message once', async () => {
    const outcome = await post([ok]);

    expect(outcome).toBeUndefined();
    expect(slack.posted.map(({ body }) => body)).toEqual([message]);
  });

  it('waits as long as a 429 asks for, then delivers', async () => {
    const outcome = await post([{ status: 429, headers: { 'retry-after': '1' } }, ok]);

    expect(outcome).toBeUndefined();
    const [first, second] = slack.posted;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(950);
  });

  it('gives up at once when a 429 asks for more time than there is', async () => {
    const begun = performance.now();

    const outcome = await post([{ status: 429, headers: { 'retry-after': '60' } }, ok]);

    expect(outcome).toEqual(new SlackUndeliveredError('Slack did not take the message, it answered 429.'));
    expect(slack.posted).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });

  it.each([500, 502, 503])('tries again after a %d', async (status) => {
    const outcome = await post([{ status }, ok]);

    expect(outcome).toBeUndefined();
    expect(slack.posted).toHaveLength(2);
  });

  it.each([403, 404, 410])('says that the webhook is gone after a %d, and does not try again', async (status) => {
    const outcome = await post([{ status, body: 'no_service' }]);

    expect(outcome).toEqual(
      new WebhookGoneError(`Slack says that the webhook is gone (${String(status)} no_service).`),
    );
    expect(slack.posted).toHaveLength(1);
  });

  it('names what Slack did not like about a message', async () => {
    const outcome = await post([{ status: 400, body: 'invalid_blocks\n' }]);

    expect(outcome).toEqual(
      new SlackUndeliveredError('Slack did not take the message, it answered 400 invalid_blocks.'),
    );
    expect(slack.posted).toHaveLength(1);
  });

  it.each([
    ['is of the message', 400, true],
    ['is of the message', 413, true],
    ['says nothing of it', 401, false],
    ['says nothing of it', 500, false],
  ])('%s when Slack answers %i', async (_, status, isOfTheMessage) => {
    expect(await post([{ status }])).toMatchObject({ isOfTheMessage });
  });

  it('follows no redirection', async () => {
    const outcome = await post([{ status: 302, headers: { location: 'http://127.0.0.1:9/' } }]);

    expect(outcome).toEqual(new SlackUndeliveredError('Slack did not take the message, it answered 302.'));
  });

  it('does not wait for ever for a connection that hangs', async () => {
    const begun = performance.now();

    const outcome = await post(['hang'], 600);

    expect(outcome).toEqual(
      new SlackSilentError('Slack did not answer within 600 ms, so it may have the message or not.'),
    );
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('tells once a Slack that is slow', async () => {
    const outcome = await post([{ status: 200, afterMs: 6_000 }], 10_000);

    expect(outcome).toBeUndefined();
    expect(slack.posted).toHaveLength(1);
  }, 15_000);

  it('does not repeat what a slower Slack may have taken', async () => {
    const outcome = await post([{ status: 200, afterMs: 900 }], 300);

    expect(outcome).toBeInstanceOf(SlackSilentError);
    expect(slack.posted).toHaveLength(1);
  });

  it('says what went wrong when nobody answers', async () => {
    slack = await slackStandIn([ok]);
    await slack.stop();

    const outcome = await postToWebhook(slack.address, message, 400).catch((error: unknown) => error);

    expect(outcome).toBeInstanceOf(SlackUndeliveredError);
  });

  it.each([
    ['is gone', [{ status: 404 }], 2_000],
    ['refuses', [{ status: 400, body: 'no' }], 2_000],
    ['is down', [{ status: 500 }], 300],
    ['hangs', ['hang'], 300],
  ] as const)('keeps the address out of the error when Slack %s', async (_, answers, budget) => {
    const outcome = await post(answers, budget);

    expect(outcome).toBeInstanceOf(Error);
    expect(inspect(outcome, { depth: 9, showHidden: true })).not.toMatch(/s3cr3t|127\.0\.0\.1/);
  });

  it('keeps the address out even when an answer repeats it', async () => {
    const outcome = await post([{ status: 400, body: 'cannot POST /services/T000/B000/s3cr3tTok3n here' }]);

    expect(String(outcome)).toContain('cannot POST (webhook) here');
  });
});
