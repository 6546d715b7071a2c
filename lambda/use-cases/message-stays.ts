import { OvertakenError } from '../record/overtaken.port';
import type { Turn } from './unrecorded-tellings';

/** Somebody else is telling this finding, or died while telling it: the queue brings the message back. */
export class StillHeldError extends Error {
  override readonly name = 'StillHeldError';

  constructor(findingId: string) {
    super(
      `${findingId} is claimed but not yet marked as announced: the message stays, to be sure that somebody tells it.`,
    );
  }
}

/** The store was down: the finding is told all the same, now, at an earlier receive or at a later one, and may be told again. */
export class UnrecordedError extends Error {
  override readonly name = 'UnrecordedError';
  /** Whether people were told of it this time. */
  readonly turn: Turn;

  constructor(findingId: string, turn: Turn, options: { readonly cause: unknown }) {
    super(messages[turn](findingId), options);
    this.turn = turn;
  }
}

const messages: Readonly<Record<Turn, (findingId: string) => string>> = {
  now: (findingId) =>
    `${findingId} was announced although the store could not record it: the message stays, and it may be told again.`,
  'kept-back': (findingId) =>
    `The store could not record ${findingId}: the message stays. People were told of the account within this minute: they are told of this one at a later receive.`,
  'not-due': (findingId) =>
    `The store could not record ${findingId}: the message stays. It is announced at the receives 1, 2, 4, 8 and so on, and this is none of them.`,
};

/** True when another run is telling the same. Should it die, this one, which is repeated, tells it after all. */
export function isLeftToAnother(error: Error): boolean {
  return error instanceof StillHeldError || error instanceof OvertakenError;
}
