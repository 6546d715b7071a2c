import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { followUpMessage, parseFollowUp } from '../../../../lambda/record/queue/follow-up-message';
import { FollowUpNotTakenError } from '../../../../lambda/record/follow-ups.port';
import { SqsFollowUps } from '../../../../lambda/record/queue/sqs-follow-ups';
import { ofRoot } from '../../../support/incidents';
import { aRootLoginMessage } from '../../../support/root-login-message';

const followUp = { ...ofRoot, incidentId: 'incident/111122223333/in', purpose: 'end' } as const;
const queue = 'https://sqs.us-east-1.amazonaws.com/111122223333/activity';
const sqs = mockClient(SQSClient);
beforeEach(() => sqs.reset());

describe('a follow-up as a message', () => {
  it('is read as it was written', () => {
    expect(parseFollowUp(followUpMessage(followUp))).toEqual(followUp);
  });

  it.each([
    ['an event of EventBridge', aRootLoginMessage()],
    ['an event that names one inside', JSON.stringify({ source: 'aws.signin', rootwatchFollowUp: followUp })],
    ['nothing', ''],
    ['half of one', followUpMessage(followUp).slice(0, -3)],
    ['one of a later purpose', followUpMessage(followUp).replace('"end"', '"dance"')],
    ['one of no account', followUpMessage(followUp).replace('"111122223333"', '"none"')],
  ])('is not %s', (_, body) => {
    expect(parseFollowUp(body)).toBeNull();
  });

  it.each([
    ['comes when it is asked for', 59_001, 60],
    ['comes at once when its time is past', -5, 0],
    ['comes early when it would have to wait for longer than a message may', 1_800_000, 300],
  ])('%s', async (_, milliseconds, DelaySeconds) => {
    sqs.on(SendMessageCommand).resolves({});

    await new SqsFollowUps({}, queue).later(followUp, milliseconds);

    expect(sqs.commandCalls(SendMessageCommand).map(({ args: [{ input }] }) => input)).toEqual([
      { QueueUrl: queue, MessageBody: followUpMessage(followUp), DelaySeconds },
    ]);
  });

  it('that is not taken says which incident the next sweep looks at', async () => {
    sqs.on(SendMessageCommand).rejects(new Error('AccessDenied'));

    const refused = new SqsFollowUps({}, queue).later(followUp, 0);

    await expect(refused).rejects.toThrow(FollowUpNotTakenError);
    await expect(refused).rejects.toThrow(/follow-up of incident\/111122223333\/in \(Error\): the next sweep/);
  });
});
