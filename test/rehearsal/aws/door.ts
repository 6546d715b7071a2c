import * as z from 'zod';

/** A mail that the emulated SNS would have sent: what was asked of a new subscriber, or a message to a confirmed one. */
const mail = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confirmation'), to: z.string(), topicArn: z.string(), token: z.string() }),
  z.object({ kind: z.literal('message'), to: z.string(), topicArn: z.string(), subject: z.string(), body: z.string() }),
]);

export type Mail = z.infer<typeof mail>;

/** How the root user stands; what is left out is healthy. */
interface Root {
  readonly mfaEnabled?: boolean;
  readonly virtualMfa?: boolean;
  readonly accessKeysPresent?: boolean;
}

interface Fault {
  readonly code: string;
  readonly message?: string;
  readonly times?: number;
}

export interface BusEvent {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  readonly Resources?: readonly string[];
}

/** The rehearsal's door into the emulated account: engine/admin.py says what each thing is. */
export class Door {
  private readonly endpoint: string;

  constructor(endpoint: string) {
    this.endpoint = endpoint;
  }

  /** Root stands as in a healthy account, except for what is named. */
  async setRoot(root: Root): Promise<void> {
    await this.post('root', root);
  }

  /** Puts events on the bus as AWS does. */
  async putEvents(...events: readonly BusEvent[]): Promise<void> {
    const answer = z.object({ FailedEntryCount: z.literal(0) });
    answer.parse(await this.post('events', events));
  }

  /** These calls fail while `deed` lasts; they are named as in a policy: `dynamodb:*`, `iam:GetAccountSummary`. */
  async whileFailing(faults: Readonly<Record<string, Fault>>, deed: () => Promise<void>): Promise<void> {
    await this.post('faults', faults);
    try {
      await deed();
    } finally {
      await this.post('faults', {});
    }
  }

  /** Seconds until a message that a function gave back is tried again, instead of the queue's own wait. */
  async shortenWaits(retrySeconds: number): Promise<void> {
    await this.post('waits', { retrySeconds });
  }

  /** Everything mailed so far, oldest first. */
  async mails(): Promise<readonly Mail[]> {
    return z.array(mail).parse(await this.ask('mails', { method: 'GET' }));
  }

  private post(route: string, content: unknown): Promise<unknown> {
    return this.ask(route, { method: 'POST', body: JSON.stringify(content) });
  }

  private async ask(route: string, request: RequestInit): Promise<unknown> {
    const answer = await fetch(`${this.endpoint}/_rehearsal/${route}`, request);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The emulator answered ${answer.status} to ${route}: ${text}`);
    return JSON.parse(text);
  }
}
