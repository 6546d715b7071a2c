import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Stands in for DynamoDB and SNS in a process of its own: the smallest answers that the SDK takes for good ones. It keeps
 * nothing, every claim is new, the account has a name, one mail address has confirmed. Sends its port to its parent.
 */
const confirmed = 'arn:aws:sns:us-east-1:111122223333:alerts:2f6c';
const profile = {
  pk: { S: 'account/111122223333' },
  sk: { S: 'profile' },
  body: { S: JSON.stringify({ id: '111122223333', name: 'payments', standing: 'standalone' }) },
};
/** What root did before was milder and of another kind, so that each sign-in is told. */
const thread = {
  pk: { S: 'account/111122223333' },
  sk: { S: 'incident/root/111122223333' },
  body: {
    S: JSON.stringify({
      accountId: '111122223333',
      key: 'root/111122223333',
      incidents: [
        {
          id: 'incident/111122223333/2f6c',
          accounts: ['111122223333'],
          actor: 'root-user',
          startedAt: '2026-11-21T03:00:00Z',
          lastAt: '2026-11-21T03:00:00Z',
          heardAt: '2026-11-21T03:00:00Z',
          severity: 'low',
          told: ['root-only-task'],
          lastToldAt: '2026-11-21T03:00:00Z',
          messages: 1,
          owed: [],
          failures: [],
          bruteForce: null,
          speakingUntil: null,
          endedAt: null,
        },
      ],
      before: [],
      during: [],
      version: 1,
    }),
  },
};
const known = JSON.stringify({ Items: [thread, profile], Count: 2, ScannedCount: 2 });
const answers: Readonly<Record<string, string>> = {
  Publish: xml('Publish', '<MessageId>2f6c</MessageId>'),
  ListSubscriptionsByTopic: xml(
    'ListSubscriptionsByTopic',
    `<Subscriptions><member><SubscriptionArn>${confirmed}</SubscriptionArn><Protocol>email</Protocol></member></Subscriptions>`,
  ),
};

function xml(action: string, result: string): string {
  return `<${action}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><${action}Result>${result}</${action}Result><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></${action}Response>`;
}

/** Reads no more than it needs, so that it costs both handlers the same: a query names its action first. */
function answerTo({ headers }: IncomingMessage, beginning: string): string | undefined {
  const target = headers['x-amz-target']?.toString();
  if (target?.endsWith('.Query') === true) return known;
  if (target !== undefined) return '{}';
  return answers[/^Action=(\w+)/.exec(beginning)?.[1] ?? ''];
}

const server = createServer((request, response) => {
  let beginning = '';
  request.on('data', (chunk: Buffer) => (beginning ||= chunk.toString('latin1', 0, 200)));
  request.on('end', () => {
    const answer = answerTo(request, beginning);
    response.writeHead(answer === undefined ? 501 : 200).end(answer);
  });
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.send?.(port);
});
process.on('disconnect', () => {
  process.exit(0);
});
