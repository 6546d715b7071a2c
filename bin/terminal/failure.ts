/** A mistake or mishap that one or two sentences explain: what, the value received, what to do. Exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** What went wrong, in a sentence, whatever was thrown. */
export function inASentence(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const oneLine = message.replaceAll(/\s+/g, ' ').trim();
  return oneLine === '' ? 'It failed without saying why.' : oneLine;
}
