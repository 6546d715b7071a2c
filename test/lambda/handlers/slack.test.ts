import type * as ssmModule from '@aws-sdk/client-ssm';
import type { SNSEvent } from 'aws-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import type * as slackModule from '../../../lambda/handlers/slack';
import { aRootLoginFinding } from '../../support/findings';
import { slackStandIn, type SlackAnswer, type SlackStandIn } from '../../support/slack-stand-in';

type Handler = typeof slackModule.handler;

const context = { getRemainingTimeInMillis: () => 3_000 };
const variables = { ...process.env };
let slack: SlackStandIn;
let printed: jest.SpyInstance[];

async function handlerWith(answers: readonly SlackAnswer[]): Promise<Handler> {
  slack = await slackStandIn(answers);
  process.env['SLACK_WEBHOOK_PARAMETER'] = '/rootwatch/slack';
  return coldStart();
}

/** Loads the function anew, as Lambda does, with an SSM that holds the stand-in's address. */
function coldStart(): Handler {
  jest.resetModules();
  const { GetParameterCommand, SSMClient } = jest.requireActual<typeof ssmModule>('@aws-sdk/client-ssm');
  mockClient(SSMClient)
    .on(GetParameterCommand)
    .resolves({ Parameter: { Value: slack.address } });
  return jest.requireActual<typeof slackModule>('../../../lambda/handlers/slack').handler;
}

function notified(message: string): SNSEvent {
  const record = { Sns: { MessageId: 'm-1', Message: message, MessageAttributes: {} } };
  return { Records: [record] } as unknown as SNSEvent;
}

beforeEach(() => {
  printed = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockReturnValue(true));
});

afterEach(async () => {
  process.env = { ...variables };
  await slack.stop();
});

const everythingPrinted = (): string => JSON.stringify(printed.map(({ mock }) => mock.calls as unknown));

describe('the Slack function', () => {
  it('delivers a finding', async () => {
    const handler = await handlerWith([{ status: 200 }]);

    await handler(notified(JSON.stringify(aRootLoginFinding())), context);

    expect(slack.posted).toEqual([
      expect.objectContaining({
        body: expect.objectContaining({
          text: '[high] payments (111122223333): root signed in from 203.0.113.9',
        }) as object,
      }),
    ]);
  });

  it.each([
    ['the webhook is gone', { status: 404 }, 'WebhookGoneError'],
    ['Slack refuses', { status: 400, body: 'invalid_blocks' }, 'SlackUndeliveredError'],
  ])('fails when %s, so that the message is tried again', async (_, answer, name) => {
    const handler = await handlerWith([answer]);

    await expect(handler(notified(JSON.stringify(aRootLoginFinding())), context)).rejects.toMatchObject({ name });
  });

  it('fails on a message that is neither finding nor welcome', async () => {
    const handler = await handlerWith([{ status: 200 }]);

    await expect(handler(notified('ALARM'), context)).rejects.toThrow('This is no finding');
    expect(slack.posted).toEqual([]);
  });

  it('never prints the webhook', async () => {
    const delivering = await handlerWith([{ status: 200 }, { status: 500 }]);
    await delivering(notified(JSON.stringify(aRootLoginFinding())), context);
    const failed = await delivering(notified(JSON.stringify(aRootLoginFinding())), context).catch(String);

    expect(everythingPrinted()).toContain('m-1');
    expect(`${everythingPrinted()}${String(failed)}`).not.toMatch(/s3cr3t|127\.0\.0\.1/);
  });

  it('says at once when it was deployed without a parameter', async () => {
    await handlerWith([{ status: 200 }]);
    delete process.env['SLACK_WEBHOOK_PARAMETER'];

    expect(coldStart).toThrow('SLACK_WEBHOOK_PARAMETER is not set');
  });
});
