import type { TextKeeper } from './text-keeper';

/** For one process: the demo, and tests. */
export class MemoryKeeper implements TextKeeper {
  private readonly shelvesByName = new Map<string, Map<string, string>>();
  /** How to take back what the deed under way has done, the last first. */
  private undo: (() => void)[] = [];

  get(shelf: string, key: string): string | null {
    return this.shelf(shelf).get(key) ?? null;
  }

  set(shelf: string, key: string, text: string): void {
    this.remember(shelf, key);
    this.shelf(shelf).set(key, text);
  }

  delete(shelf: string, key: string): void {
    this.remember(shelf, key);
    this.shelf(shelf).delete(key);
  }

  shelves(): readonly string[] {
    return [...this.shelvesByName].flatMap(([name, shelf]) => (shelf.size === 0 ? [] : [name]));
  }

  under(shelf: string, prefix: string): readonly (readonly [string, string])[] {
    return [...this.shelf(shelf)].filter(([key]) => key.startsWith(prefix));
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the deed runs at once; what it throws is to reject
  async atomically<T>(deed: () => T): Promise<T> {
    this.undo = [];
    try {
      return deed();
    } catch (error) {
      for (const takeBack of this.undo.reverse()) takeBack();
      throw error;
    }
  }

  private shelf(name: string): Map<string, string> {
    const shelf = this.shelvesByName.get(name) ?? new Map<string, string>();
    this.shelvesByName.set(name, shelf);
    return shelf;
  }

  private remember(name: string, key: string): void {
    const shelf = this.shelf(name);
    const before = shelf.get(key);
    this.undo.push(() => {
      if (before === undefined) shelf.delete(key);
      else shelf.set(key, before);
    });
  }
}
