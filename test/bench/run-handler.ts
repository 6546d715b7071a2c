import type { SQSEvent } from 'aws-lambda';
import { aRootLoginMessage } from '../support/root-login-message';

/** One container: loads a handler's bundle, gives it events one after the other and sends the times in milliseconds. */
const [bundle = '', warmUps = '0', events = '0'] = process.argv.slice(2);

const eventOf = (index: number): SQSEvent => ({
  Records: [
    {
      messageId: String(index),
      receiptHandle: '',
      body: aRootLoginMessage(),
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: '0',
        SenderId: '',
        ApproximateFirstReceiveTimestamp: '0',
      },
      messageAttributes: {},
      md5OfBody: '',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:us-east-1:111122223333:activity',
      awsRegion: 'us-east-1',
    },
  ],
});

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const answer = await act();
  const took = performance.now() - start;
  if (JSON.stringify(answer ?? {}).includes('itemIdentifier')) throw new Error('The handler gave a message back.');
  return took;
}

async function run(): Promise<void> {
  let handler: (event: SQSEvent) => Promise<unknown> = () => Promise.reject(new Error('not loaded'));
  const first = eventOf(0);
  const cold = await timed(async () => {
    ({ handler } = (await import(bundle)) as { handler: typeof handler });
    return handler(first);
  });
  const warm: number[] = [];
  for (let index = 1; index <= Number(warmUps) + Number(events); index += 1) {
    const event = eventOf(index);
    const took = await timed(() => handler(event));
    if (index > Number(warmUps)) warm.push(took);
  }
  process.send?.({ cold, warm });
  process.disconnect();
}

void run();
