import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { CloudTrailJson } from '../cloudtrail';
import { FakeDynamo } from '../fake-dynamo';
import { readCall, type Call } from './call';
import { control } from './control';
import { CredentialReports } from './credential-reports';
import type { Desk } from './desk';
import { deviceRecords } from './device-records';
import { hangs, refuseWhereAsked } from './faults';
import { Refusal } from './refusal';
import { services } from './services/services';
import { signIn } from './sign-in';
import { callerArn, changed, type Change, type State } from './state';
import { written, writtenRefusal, type Written } from './written';

/** Where a command asks by itself only in the first of them. */
const homeRegions = { aws: 'us-east-1', 'aws-us-gov': 'us-gov-west-1', 'aws-cn': 'cn-north-1' } as const;

/**
 * AWS on this machine: answers what Rootwatch asks about one account, in the protocols of the real services, from a state
 * in words that changes while it runs. What it does not know it refuses by name.
 */
export class StandIn {
  /** What was asked so far, the oldest first. */
  readonly calls: Call[] = [];
  /** The findings table, for a state with a deployment. */
  readonly table = new FakeDynamo();

  private readonly server: Server;
  private readonly now: () => Date;
  private readonly reports = new CredentialReports();
  private current: State;

  constructor(change: Change, now: () => Date) {
    this.now = now;
    this.current = changed(null, change);
    this.server = createServer((request, response) => {
      // Whoever asks may be gone already, or not speak as AWS is spoken to.
      this.serve(request, response).catch((error: unknown) => response.writeHead(400).end(String(error)));
    });
  }

  get state(): State {
    return this.current;
  }

  /** Each entry replaces the whole value of its name. @throws Error naming every entry that is not known or not of its form */
  change(change: Change): void {
    this.merge(change);
  }

  /** The same for what somebody typed. */
  merge(change: unknown): void {
    const before = this.current;
    const after = changed(before, change);
    this.current = changed(after, { events: [...after.events, ...deviceRecords(before, after, this.now())] });
  }

  happens(record: CloudTrailJson): void {
    this.change({ events: [...this.state.events, record] });
  }

  /** Root signs in now. @param how see {@link signIn} @returns the record */
  signIn(how: unknown = {}): CloudTrailJson {
    const now = this.now();
    const record = signIn(this.state, how, now);
    this.happens(record);
    this.change({ passwordLastUsedAt: now.toISOString() });
    return record;
  }

  /** Operations asked so far, as `service:Operation`, each once, sorted. */
  get operations(): readonly string[] {
    return [...new Set(this.calls.map(({ service, operation }) => `${service}:${operation}`))].sort();
  }

  /** @param port 0 takes a free one */
  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in does not listen.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** What makes the AWS SDK and the command ask here. */
  get variables(): Readonly<Record<string, string>> {
    return {
      AWS_ENDPOINT_URL: this.url,
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'stand-in',
      AWS_REGION: homeRegions[this.state.partition],
      AWS_EC2_METADATA_DISABLED: 'true',
    };
  }

  /** Ends hanging calls too. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    const path = request.url ?? '/';
    const answer = path.startsWith('/stand-in/')
      ? control(this, { method: request.method ?? 'GET', path, body })
      : await this.answer({ path, headers: request.headers, body });
    if (answer !== null) response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  /** Null for what hangs. */
  private async answer(request: Parameters<typeof readCall>[0]): Promise<Written | null> {
    const now = this.now();
    const call = readCall(request, now.toISOString());
    if (call === null) return { status: 403, headers: {}, body: 'The request is not signed.' };
    this.calls.push(call);
    const requestId = `stand-in-${this.calls.length}`;
    if (hangs(this.state, call)) return null;
    try {
      return written(call, await this.answerOf(call, now), requestId);
    } catch (error) {
      return writtenRefusal(call, refusalOf(error), requestId);
    }
  }

  private answerOf(call: Call, now: Date) {
    const { reports, table } = this;
    const { accountId, keysOfOtherAccounts } = this.state;
    const state = { ...this.state, accountId: keysOfOtherAccounts[call.keyId] ?? accountId };
    refuseWhereAsked(state, call, callerArn(state));
    const operation = services[call.service]?.[call.operation];
    if (operation === undefined)
      throw new Refusal('UnknownOperationException', `The stand-in does not know ${call.service}:${call.operation}.`);
    const desk: Desk = { state, now, reports, table };
    return operation(desk, call);
  }
}

/** A mistake in the request, which AWS would not answer otherwise than by refusing it. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal('ValidationException', error instanceof Error ? error.message : String(error));
}

/** @param change how the account differs from one in order */
export async function startStandIn(change: Change = {}, now = (): Date => new Date()): Promise<StandIn> {
  const standIn = new StandIn(change, now);
  await standIn.listen(0);
  return standIn;
}
