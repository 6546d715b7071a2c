import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { SlackSink } from '../../../../lambda/announce/slack/slack-sink';
import { WebhookAddress } from '../../../../lambda/announce/slack/webhook-address';
import { slackStandIn, type SlackAnswer, type SlackStandIn } from '../../../support/slack-stand-in';

const parameter = '/rootwatch/slack';
const message = { text: 'root signed in', blocks: [] };
const ssm = mockClient(SSMClient);
const standIns: SlackStandIn[] = [];

async function slack(answers: readonly SlackAnswer[], secret?: string): Promise<SlackStandIn> {
  const standIn = await slackStandIn(answers, secret);
  standIns.push(standIn);
  return standIn;
}

const aSink = (): SlackSink => new SlackSink(new WebhookAddress(new SSMClient({ region: 'us-east-1' }), parameter));
const timeLeft = (): number => 2_000;
const reads = (): number => ssm.commandCalls(GetParameterCommand).length;

beforeEach(() => {
  ssm.reset();
});

afterEach(async () => {
  await Promise.all(standIns.splice(0).map((standIn) => standIn.stop()));
});

describe('the Slack sink', () => {
  it('reads the decrypted address once', async () => {
    const { address, posted } = await slack([{ status: 200 }]);
    ssm
      .on(GetParameterCommand, { Name: parameter, WithDecryption: true })
      .resolves({ Parameter: { Value: `${address}\n` } });
    const sink = aSink();

    await sink.deliver(message, timeLeft);
    await sink.deliver(message, timeLeft);

    expect(posted).toHaveLength(2);
    expect(reads()).toBe(1);
  });

  it('looks the address up again when the webhook is gone, and delivers to the new one', async () => {
    const gone = await slack([{ status: 404 }]);
    const renewed = await slack([{ status: 200 }], 'T000/B000/new');
    ssm
      .on(GetParameterCommand)
      .resolvesOnce({ Parameter: { Value: gone.address } })
      .resolves({ Parameter: { Value: renewed.address } });

    await aSink().deliver(message, timeLeft);

    expect(renewed.posted).toHaveLength(1);
  });

  it('fails when the address is still the one that is gone, and asks again the next time', async () => {
    const gone = await slack([{ status: 410 }]);
    ssm.on(GetParameterCommand).resolves({ Parameter: { Value: gone.address } });
    const sink = aSink();

    await expect(sink.deliver(message, timeLeft)).rejects.toThrow(
      'Slack says that the webhook is gone (410). Make a new one and store it in the SSM parameter.',
    );
    await expect(sink.deliver(message, timeLeft)).rejects.toThrow('the webhook is gone (410)');

    expect(gone.posted).toHaveLength(2);
    expect(reads()).toBe(3);
  });

  it.each([
    ['is empty', {}],
    ['is no address', { Parameter: { Value: 'xoxb-s3cr3t' } }],
    ['is not encrypted on the way', { Parameter: { Value: 'http://hooks.example.com/s3cr3t' } }],
  ])('says so, without the value, when the parameter %s', async (_, answer) => {
    ssm.on(GetParameterCommand).resolves(answer);

    await expect(aSink().deliver(message, timeLeft)).rejects.toThrow(
      "The SSM parameter '/rootwatch/slack' holds no https address. Store the whole webhook address from Slack in it.",
    );
  });

  it('says why the parameter could not be read', async () => {
    ssm.on(GetParameterCommand).rejects(Object.assign(new Error('not you'), { name: 'AccessDeniedException' }));

    await expect(aSink().deliver(message, timeLeft)).rejects.toThrow(/'\/rootwatch\/slack'.*\(AccessDeniedException\)/);
  });
});
