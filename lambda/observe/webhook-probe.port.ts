export interface Pulse {
  /** `unknown`: it could not be asked just now, which says nothing about whether it works. */
  readonly state: 'alive' | 'gone' | 'unknown';
  /** What is wrong and how to mend it, for a person; null when alive. Never holds the address. */
  readonly detail: string | null;
  /** One or two sentences: how to make it work again, where its address is not kept in the SSM parameter. */
  readonly mend?: string;
}

/** Asks a webhook whether it would still take a message, without sending one. Never rejects. */
export interface WebhookProbe {
  probe(): Promise<Pulse>;
}
