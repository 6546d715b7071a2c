import { OvertakenError } from '../record/overtaken.port';

/** Somebody else is telling this finding, or died while telling it: the queue brings the message back. */
export class StillHeldError extends Error {
  override readonly name = 'StillHeldError';

  constructor(findingId: string) {
    super(
      `${findingId} is claimed but not yet marked as announced: the message stays, to be sure that somebody tells it.`,
    );
  }
}

/** The store was down: the finding was told all the same, now or at an earlier receive, and may be told again. */
export class UnrecordedError extends Error {
  override readonly name = 'UnrecordedError';
  /** False when it was kept back this time, see {@link respondToActivity}. */
  readonly toldNow: boolean;

  constructor(findingId: string, toldNow: boolean, options: { readonly cause: unknown }) {
    super(
      toldNow
        ? `${findingId} was announced although the store could not record it: the message stays, and it may be told again.`
        : `The store could not record ${findingId}: the message stays. It is announced at the receives 1, 2, 4, 8 and so on, and this is none of them.`,
      options,
    );
    this.toldNow = toldNow;
  }
}

/** True when another run is telling the same. Should it die, this one, which is repeated, tells it after all. */
export function isLeftToAnother(error: Error): boolean {
  return error instanceof StillHeldError || error instanceof OvertakenError;
}
