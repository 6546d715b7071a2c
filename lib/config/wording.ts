const webhookAddress = /hooks\.slack(-gov)?\.com/i;

/** The value as the operator typed it, short enough for one line; a webhook's address is a secret and is not repeated. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  if (webhookAddress.test(text)) return 'a webhook address (a secret, so not repeated here)';
  const oneLine = text.replace(/\p{Cc}/gu, (control) => JSON.stringify(control).slice(1, -1));
  return `'${oneLine.length > 80 ? `${oneLine.slice(0, 77)}...` : oneLine}'`;
}

/** What one key takes, in words. */
export interface KeyWords {
  readonly key: string;
  readonly example: string;
  /** Completes "'x' is not …". */
  readonly meaning: string;
  /** One more sentence for a text that is not accepted, or nothing. */
  readonly hint?: (value: string) => string;
}

export function giveItAs({ key, example }: KeyWords): string {
  return `Give it as -c ${key}=${example.includes(' ') ? `"${example}"` : example} or in cdk.json.`;
}

/** One mistake in one or two sentences: the value received, and what to type instead. */
export function mistake(words: KeyWords, value: unknown): string {
  const hint = typeof value === 'string' ? (words.hint?.(value) ?? '') : '';
  return `${words.key}: ${shown(value)} is not ${words.meaning}. ${hint}${giveItAs(words)}`;
}
