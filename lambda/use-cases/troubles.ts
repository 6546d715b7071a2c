/** Collects what broke, so that one broken part does not stop the others, and nothing is forgotten. */
export class Troubles {
  private readonly errors: Error[] = [];

  /** Never rejects: a failure is kept for {@link raise}, and `instead` is the answer. */
  async orElse<T, U>(work: Promise<T>, instead: U): Promise<T | U> {
    try {
      return await work;
    } catch (error) {
      this.keep(error instanceof Error ? error : new Error(String(error)));
      return instead;
    }
  }

  keep(error: Error): void {
    this.errors.push(error);
  }

  some(isSuch: (error: Error) => boolean): boolean {
    return this.errors.some(isSuch);
  }

  /** @throws the one error that was kept, or an AggregateError of several; returns when there was none. */
  raise(): void {
    const [first, ...others] = this.errors;
    if (first === undefined) return;
    if (others.length === 0) throw first;
    const messages = new Set(this.errors.map(({ message }) => message));
    throw new AggregateError(this.errors, [...messages].join(' '));
  }
}
