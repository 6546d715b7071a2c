import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { SlackWebhookProbe } from '../../../lambda/observe/slack-webhook-probe';
import { awsError } from '../../support/asking';
import { slackStandIn, type SlackAnswer, type SlackStandIn } from '../../support/slack-stand-in';

const ssm = mockClient(SSMClient);
const stands: SlackStandIn[] = [];
const secret = 's3cr3tTok3n';

beforeEach(() => {
  ssm.reset();
});
afterEach(async () => {
  await Promise.all(stands.splice(0).map((stand) => stand.stop()));
});

async function aSlack(...answers: readonly SlackAnswer[]): Promise<SlackStandIn> {
  const stand = await slackStandIn(answers, `T000/B000/${secret}`);
  stands.push(stand);
  return stand;
}

function aProbe(timeoutMs = 2000): SlackWebhookProbe {
  return new SlackWebhookProbe(new SSMClient({}), '/rootwatch/slack', timeoutMs);
}

function stored(...addresses: readonly string[]): void {
  const command = ssm.on(GetParameterCommand);
  addresses.forEach((Value, index) => {
    const answer = { Parameter: { Value } };
    if (index < addresses.length - 1) command.resolvesOnce(answer);
    else command.resolves(answer);
  });
}

it.each([
  [400, 'alive'],
  [200, 'alive'],
  [403, 'gone'],
  [404, 'gone'],
  [410, 'gone'],
  [429, 'unknown'],
  [500, 'unknown'],
  [503, 'unknown'],
  [302, 'unknown'],
])('reads an answer of %i as %s, and says nothing of the address', async (status, state) => {
  const slack = await aSlack({ status });
  stored(slack.address);

  const pulse = await aProbe().probe();

  expect(pulse.state).toBe(state);
  expect(pulse.detail === null).toBe(state === 'alive');
  expect(JSON.stringify(pulse)).not.toContain(secret);
});

it('sends nothing that Slack could show to people', async () => {
  const slack = await aSlack({ status: 400 });
  stored(slack.address);

  await aProbe().probe();

  expect(slack.posted.map(({ body }) => body)).toEqual([{}]);
});

it('reads the address once, decrypted', async () => {
  const slack = await aSlack({ status: 400 });
  stored(slack.address);
  const probe = aProbe();

  await probe.probe();
  await probe.probe();

  expect(ssm.commandCalls(GetParameterCommand).map(({ args }) => args[0].input)).toEqual([
    { Name: '/rootwatch/slack', WithDecryption: true },
  ]);
});

it('reads the address again after it was gone, since a new one may be stored', async () => {
  const old = await aSlack({ status: 400 }, { status: 404 });
  const renewed = await aSlack({ status: 400 });
  stored(old.address, renewed.address);
  const probe = aProbe();
  await probe.probe();

  expect((await probe.probe()).state).toBe('alive');
  expect(renewed.posted).toHaveLength(1);
});

it('says that it is gone, and how to mend it, when the stored address is gone as well', async () => {
  const slack = await aSlack({ status: 400 }, { status: 404 });
  stored(slack.address);
  const probe = aProbe();
  await probe.probe();

  expect(await probe.probe()).toEqual({
    state: 'gone',
    detail:
      'the parameter /rootwatch/slack holds a webhook that Slack no longer takes (404): make a new incoming webhook and store its address there',
  });
});

it('does not wait for a server that hangs', async () => {
  const slack = await aSlack('hang');
  stored(slack.address);

  expect(await aProbe(50).probe()).toEqual({ state: 'unknown', detail: 'Slack could not be reached' });
});

it('does not say what the network says, since that may quote the address', async () => {
  stored(`http://127.0.0.1:1/services/${secret}`);

  expect(await aProbe().probe()).toEqual({ state: 'unknown', detail: 'Slack could not be reached' });
});

it.each([
  [
    'does not exist',
    () => ssm.on(GetParameterCommand).rejects(new ParameterNotFound({ message: '', $metadata: {} })),
    'gone',
    'does not exist',
  ],
  ['is empty', () => ssm.on(GetParameterCommand).resolves({}), 'gone', 'does not hold an https address'],
  [
    'holds an address that anybody on the way could read',
    () => ssm.on(GetParameterCommand).resolves({ Parameter: { Value: 'http://hooks.example.com/services/T0' } }),
    'gone',
    'does not hold an https address',
  ],
  [
    'holds no address',
    () => ssm.on(GetParameterCommand).resolves({ Parameter: { Value: secret } }),
    'gone',
    'does not hold an https address',
  ],
  [
    'is denied',
    () => ssm.on(GetParameterCommand).rejects(awsError('AccessDeniedException')),
    'unknown',
    'ssm:GetParameter was refused by AWS (AccessDeniedException)',
  ],
] as const)('says what is wrong when the parameter %s', async (_, arrange, state, words) => {
  arrange();

  const pulse = await aProbe().probe();

  expect(pulse).toEqual({ state, detail: expect.stringContaining(words) as string });
  expect(JSON.stringify(pulse)).not.toContain(secret);
});
