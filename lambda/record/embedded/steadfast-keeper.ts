import { StoreDownError } from '../finding-store.port';
import type { TextKeeper } from './text-keeper';

/**
 * The same keeper, which can still be read while its file refuses: from what this process has seen of it. Nothing can be written
 * then, so that nobody believes that something was kept.
 */
export class SteadfastKeeper implements TextKeeper {
  private readonly keeper: TextKeeper;
  private readonly mirror = new Map<string, Map<string, string>>();
  /** What the deed under way has written; seen by others once it was kept. */
  private written: (() => void)[] = [];
  private refusal: StoreDownError | null = null;

  private constructor(keeper: TextKeeper) {
    this.keeper = keeper;
  }

  /** Reads all that is kept. @throws StoreDownError when it cannot be read now */
  static async over(keeper: TextKeeper): Promise<SteadfastKeeper> {
    const steadfast = new SteadfastKeeper(keeper);
    await keeper.atomically(() => steadfast.shelves().map((shelf) => steadfast.under(shelf, '')));
    return steadfast;
  }

  get(shelf: string, key: string): string | null {
    if (this.refusal !== null) return this.shelf(shelf).get(key) ?? null;
    const text = this.keeper.get(shelf, key);
    this.remember(shelf, key, text);
    return text;
  }

  set(shelf: string, key: string, text: string): void {
    if (this.refusal !== null) throw this.refusal;
    this.keeper.set(shelf, key, text);
    this.written.push(() => {
      this.remember(shelf, key, text);
    });
  }

  delete(shelf: string, key: string): void {
    if (this.refusal !== null) throw this.refusal;
    this.keeper.delete(shelf, key);
    this.written.push(() => {
      this.remember(shelf, key, null);
    });
  }

  shelves(): readonly string[] {
    return this.refusal === null ? this.keeper.shelves() : [...this.mirror.keys()];
  }

  under(shelf: string, prefix: string): readonly (readonly [string, string])[] {
    if (this.refusal !== null) return [...this.shelf(shelf)].filter(([key]) => key.startsWith(prefix)).sort(byKey);
    const found = this.keeper.under(shelf, prefix);
    for (const [key, text] of found) this.remember(shelf, key, text);
    return found;
  }

  async atomically<T>(deed: () => T): Promise<T> {
    // The deed runs at once, and another may run before its answer is waited for.
    const written: (() => void)[] = [];
    this.written = written;
    try {
      const answer = await this.keeper.atomically(deed);
      for (const remember of written) remember();
      return answer;
    } catch (error) {
      if (!(error instanceof StoreDownError)) throw error;
      return this.fromMemory(deed, error);
    }
  }

  private fromMemory<T>(deed: () => T, refusal: StoreDownError): T {
    this.refusal = refusal;
    try {
      return deed();
    } finally {
      this.refusal = null;
    }
  }

  private remember(shelf: string, key: string, text: string | null): void {
    if (text === null) this.shelf(shelf).delete(key);
    else this.shelf(shelf).set(key, text);
  }

  private shelf(name: string): Map<string, string> {
    const shelf = this.mirror.get(name) ?? new Map<string, string>();
    this.mirror.set(name, shelf);
    return shelf;
  }
}

function byKey([left]: readonly [string, string], [right]: readonly [string, string]): number {
  return left < right ? -1 : 1;
}
