/** Keeps texts under keys, in shelves of one kind each: for one process, or in a file. Synchronous, so that a deed is never half seen. */
export interface TextKeeper {
  get(shelf: string, key: string): string | null;
  set(shelf: string, key: string, text: string): void;
  delete(shelf: string, key: string): void;
  /** Names of all shelves that keep something. */
  shelves(): readonly string[];
  /** Key and text of everything whose key begins so. */
  under(shelf: string, prefix: string): readonly (readonly [key: string, text: string])[];
  /**
   * Runs the deed at once, and alone although other processes have the same file open: all of it happens or, when it throws,
   * nothing. Rejects with what it threw.
   * @throws StoreDownError when the file refuses
   */
  atomically<T>(deed: () => T): Promise<T>;
}
