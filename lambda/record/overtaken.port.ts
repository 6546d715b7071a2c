/** Another run was faster. Nothing of its is overwritten, and what this run knows is older: it is to be repeated from the start. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';

  /** @param what was saved meanwhile, for a person: "check/root-unused of 111122223333". */
  constructor(what: string) {
    super(`Another run has saved ${what} meanwhile: this one has overwritten nothing and is to be repeated.`);
  }
}
