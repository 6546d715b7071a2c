import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One answer of the stand-in; `hang` never answers. */
export type SlackAnswer =
  | {
      readonly status: number;
      readonly body?: string;
      readonly headers?: Record<string, string>;
      /** @default 0 */
      readonly afterMs?: number;
    }
  | 'hang';

export interface SlackStandIn {
  /** A webhook address with a secret in its path. */
  readonly address: string;
  /** The bodies that were posted, and when (milliseconds), in order. */
  readonly posted: readonly { readonly body: unknown; readonly at: number }[];
  stop(): Promise<void>;
}

/** A local server that answers like Slack, one answer after the other; the last one for ever. */
export async function slackStandIn(
  answers: readonly SlackAnswer[],
  secret = 'T000/B000/s3cr3tTok3n',
): Promise<SlackStandIn> {
  const posted: { body: unknown; at: number }[] = [];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      posted.push({ body: JSON.parse(body), at: performance.now() });
      answer(response, answers[Math.min(posted.length, answers.length) - 1] ?? 'hang');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(port)}/services/${secret}`,
    posted,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('utf8');
}

function answer(response: ServerResponse, given: SlackAnswer): void {
  if (given === 'hang') return;
  setTimeout(() => response.writeHead(given.status, given.headers ?? {}).end(given.body ?? ''), given.afterMs ?? 0);
}
