import * as v from 'valibot';
import type { TextKeeper } from './text-keeper';

/** What is kept under a key is not what we wrote. It is named and never skipped: what it held might be an alert that nobody heard. */
class DamagedValueError extends Error {
  override readonly name = 'DamagedValueError';
}

/** Values of one kind under keys, as JSON. To be used within {@link TextKeeper.atomically}. */
export class Shelf<T> {
  private readonly keeper: TextKeeper;
  private readonly name: string;
  private readonly schema: v.GenericSchema<unknown, T>;

  constructor(keeper: TextKeeper, name: string, schema: v.GenericSchema<unknown, T>) {
    this.keeper = keeper;
    this.name = name;
    this.schema = schema;
  }

  /** @throws DamagedValueError */
  get(key: string): T | null {
    const text = this.keeper.get(this.name, key);
    return text === null ? null : this.parsed(key, text);
  }

  set(key: string, value: T): void {
    this.keeper.set(this.name, key, JSON.stringify(value));
  }

  delete(key: string): void {
    this.keeper.delete(this.name, key);
  }

  /** @throws DamagedValueError for the first that is damaged */
  under(prefix: string): readonly T[] {
    return this.keeper.under(this.name, prefix).map(([key, text]) => this.parsed(key, text));
  }

  /** The same; what is damaged is an error beside those that can be read. */
  readableUnder(prefix: string): { readonly values: readonly T[]; readonly damaged: readonly Error[] } {
    const [values, damaged]: [T[], Error[]] = [[], []];
    for (const [key, text] of this.keeper.under(this.name, prefix)) {
      try {
        values.push(this.parsed(key, text));
      } catch (error) {
        if (!(error instanceof DamagedValueError)) throw error;
        damaged.push(error);
      }
    }
    return { values, damaged };
  }

  private parsed(key: string, text: string): T {
    const result = v.safeParse(this.schema, json(text));
    if (result.success) return result.output;
    const place = v.getDotPath(result.issues[0]) ?? '';
    const wrong = place === '' ? 'is not the JSON that was written' : `has a wrong ${place}`;
    throw new DamagedValueError(
      `What is kept as '${key}' among ${this.name} is damaged: it ${wrong}. Look at it in the store, then repair or delete it.`,
    );
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no schema of ours takes it, so that it is named with its key
  }
}
