import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { MachinesNotToldError } from '../../../lambda/announce/announcer.port';
import { alertMail } from '../../../lambda/announce/mail/mail';
import { TopicsAnnouncer } from '../../../lambda/announce/topics-announcer';
import { aPostureFinding, aRootLoginFinding } from '../../support/findings';
import { aSumUp } from '../../support/pasts';
import { aWelcome } from '../../support/welcomes';

const topics = {
  alertsTopicArn: 'arn:aws:sns:us-east-1:111122223333:alerts',
  findingsTopicArn: 'arn:aws:sns:us-east-1:111122223333:findings',
};
const presentation = { whoToAsk: null, timeZone: 'UTC' };
const sns = mockClient(SNSClient);
const turn = jest.fn(() => Promise.resolve());
const announcer = new TopicsAnnouncer(new SNSClient({ region: 'us-east-1' }), topics, presentation, { turn });

const published = () => sns.commandCalls(PublishCommand).map(({ args: [command] }) => command.input);
const refused = (name: string) => Object.assign(new Error('no'), { name });

beforeEach(() => {
  turn.mockClear();
  sns.reset();
  sns.on(PublishCommand).resolves({ MessageId: '1' });
});

it('takes turns with mails, and not with what machines are told', async () => {
  await announcer.announce(aRootLoginFinding({ notify: 'quiet' }));
  expect(turn).not.toHaveBeenCalled();

  turn.mockReturnValueOnce(new Promise(() => undefined));
  void announcer.announce(aRootLoginFinding());
  await new Promise(setImmediate);

  expect(published().map(({ TopicArn }) => TopicArn)).not.toContain(topics.alertsTopicArn);
});

describe('announcing a finding', () => {
  it('tells machines by JSON with attributes and people by mail', async () => {
    await announcer.announce(aRootLoginFinding());

    const mail = alertMail(aRootLoginFinding(), presentation);
    expect(published()).toEqual([
      {
        TopicArn: topics.findingsTopicArn,
        Message: JSON.stringify(aRootLoginFinding()),
        MessageAttributes: {
          kind: { DataType: 'String', StringValue: 'activity' },
          verdict: { DataType: 'String', StringValue: 'alert' },
          severity: { DataType: 'String', StringValue: 'high' },
          detection: { DataType: 'String', StringValue: 'root-login' },
          accountId: { DataType: 'String', StringValue: '111122223333' },
          status: { DataType: 'String', StringValue: 'recorded' },
          notify: { DataType: 'String', StringValue: 'now' },
        },
      },
      { TopicArn: topics.alertsTopicArn, Subject: mail.subject, Message: mail.body, MessageAttributes: {} },
    ]);
  });

  it('tells only machines what is quiet', async () => {
    await announcer.announce(aRootLoginFinding({ notify: 'quiet' }));

    expect(published().map(({ TopicArn }) => TopicArn)).toEqual([topics.findingsTopicArn]);
  });

  it('leaves out attributes that have no value', async () => {
    await announcer.announce(aPostureFinding({ account: { id: null, name: null } }));

    expect(Object.keys(published()[0]?.MessageAttributes ?? {})).toEqual([
      'kind',
      'severity',
      'detection',
      'status',
      'notify',
    ]);
  });

  it('starts both tellings before either has ended', async () => {
    let started = 0;
    let open = (): void => undefined;
    const bothStarted = new Promise<void>((resolve) => (open = resolve));
    sns.on(PublishCommand).callsFake(async () => {
      started += 1;
      if (started === 2) open();
      await bothStarted;
      return {};
    });

    await announcer.announce(aRootLoginFinding());

    expect(started).toBe(2);
  });

  it.each([
    ['alerts', topics.alertsTopicArn],
    ['findings', topics.findingsTopicArn],
  ])('rejects when the %s topic refuses, although the other took it', async (name, TopicArn) => {
    sns.on(PublishCommand, { TopicArn }).rejects(refused('AuthorizationError'));

    await expect(announcer.announce(aRootLoginFinding())).rejects.toThrow(
      `The ${name} topic did not take the message (AuthorizationError).`,
    );
    expect(published()).toHaveLength(2);
  });

  it.each([
    ['only machines refuse', topics.findingsTopicArn, 'now', true],
    ['people refuse', topics.alertsTopicArn, 'now', false],
    ['machines refuse what people are not told', topics.findingsTopicArn, 'quiet', false],
  ] as const)('says whether people were told when %s', async (_, TopicArn, notify, peopleTold) => {
    sns.on(PublishCommand, { TopicArn }).rejects(refused('AuthorizationError'));

    const error: unknown = await announcer.announce(aRootLoginFinding({ notify })).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(Error);
    expect(error instanceof MachinesNotToldError).toBe(peopleTold);
  });

  it('tells machines alone what people have heard, in the same words', async () => {
    await announcer.tellMachines(aRootLoginFinding());

    expect(published()).toMatchObject([
      { TopicArn: topics.findingsTopicArn, MessageAttributes: { notify: { StringValue: 'now' } } },
    ]);
  });

  it('names both topics when both refuse', async () => {
    sns.on(PublishCommand).rejects(refused('Throttled'));

    await expect(announcer.announce(aRootLoginFinding())).rejects.toThrow(/findings topic.*Throttled.*alerts topic/);
  });
});

describe('the welcome', () => {
  it('goes to people as one mail that sinks can recognise', async () => {
    await announcer.welcome(aWelcome());

    expect(published()).toEqual([
      expect.objectContaining({
        TopicArn: topics.alertsTopicArn,
        Subject: 'Rootwatch is watching payments (111122223333): nothing to fix',
        MessageAttributes: { messageType: { DataType: 'String', StringValue: 'welcome' } },
      }),
    ]);
  });

  it('rejects when it was not taken', async () => {
    sns.on(PublishCommand).rejects(refused('NotFound'));

    await expect(announcer.welcome(aWelcome())).rejects.toThrow(
      'The alerts topic did not take the message (NotFound).',
    );
  });
});

describe('what happened before', () => {
  it('goes to people as one mail, to the sinks that took the welcome as well', async () => {
    await announcer.tellPast(aWelcome().account, aSumUp(), aWelcome().at);

    expect(published()).toEqual([
      expect.objectContaining({
        TopicArn: topics.alertsTopicArn,
        Subject: 'Rootwatch has read the past of payments (111122223333): nothing of root in 90 days before 11:40 UTC',
        MessageAttributes: { messageType: { DataType: 'String', StringValue: 'welcome' } },
      }),
    ]);
  });

  it('rejects when it was not taken', async () => {
    sns.on(PublishCommand).rejects(refused('NotFound'));

    await expect(announcer.tellPast(aWelcome().account, aSumUp(), aWelcome().at)).rejects.toThrow(
      'The alerts topic did not take',
    );
  });
});
