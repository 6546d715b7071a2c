import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';

export interface SlackStandIn {
  /** The address of its incoming webhook. */
  readonly webhook: string;
  /** Messages it took, oldest first; probes are not among them. */
  readonly messages: readonly string[];
  /** From now on the webhook lives, or is gone for good as after somebody removed the Slack app. */
  setAlive(alive: boolean): void;
  stop(): Promise<void>;
}

/**
 * Answers as Slack's incoming webhooks do: 200 `ok` to a message, 400 `no_text` to an object without one, 404
 * `no_service` when the webhook is gone.
 */
export async function startSlackStandIn(): Promise<SlackStandIn> {
  const messages: string[] = [];
  let alive = true;
  const answerTo = (body: string): [number, string] => {
    if (!alive) return [404, 'no_service'];
    if (!saysSomething(body)) return [400, 'no_text'];
    messages.push(body);
    return [200, 'ok'];
  };
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const [status, text] = answerTo(body);
      response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(text);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The Slack stand-in listens on no port.');
  return {
    webhook: `http://127.0.0.1:${address.port}/services/T00000000/B00000000/rehearsal`,
    messages,
    setAlive: (value) => void (alive = value),
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
}

function saysSomething(body: string): boolean {
  try {
    const message: unknown = JSON.parse(body);
    return typeof message === 'object' && message !== null && ('text' in message || 'blocks' in message);
  } catch {
    return false;
  }
}
