import { existsSync } from 'node:fs';
import type Database from 'libsql';
import * as v from 'valibot';
import { StoreDownError } from '../finding-store.port';
import { inOneTransaction } from './one-transaction';
import { openSqliteFile } from './sqlite-file';
import type { TextKeeper } from './text-keeper';

const found = v.optional(v.object({ text: v.string() }));
const names = v.array(v.object({ shelf: v.string() }));
const rows = v.array(v.object({ key: v.string(), text: v.string() }));

/** In one SQLite file, which several processes may use at once; a crash leaves it whole. */
export class SqliteKeeper implements TextKeeper {
  private readonly file: string;
  private readonly database: Database.Database;

  private constructor(file: string, database: Database.Database) {
    this.file = file;
    this.database = database;
  }

  /**
   * @param patience milliseconds to wait while another process writes
   * @throws UnusableStoreError when the file is damaged, of a newer release, or not ours: it is left as it is
   */
  static async open(file: string, patience = 5_000): Promise<SqliteKeeper> {
    return new SqliteKeeper(file, await openSqliteFile(file, patience));
  }

  get(shelf: string, key: string): string | null {
    const row = this.database.prepare('SELECT text FROM kept WHERE shelf = ? AND key = ?').get(shelf, key);
    return v.parse(found, row)?.text ?? null;
  }

  set(shelf: string, key: string, text: string): void {
    this.database.prepare('INSERT OR REPLACE INTO kept (shelf, key, text) VALUES (?, ?, ?)').run(shelf, key, text);
  }

  delete(shelf: string, key: string): void {
    this.database.prepare('DELETE FROM kept WHERE shelf = ? AND key = ?').run(shelf, key);
  }

  shelves(): readonly string[] {
    return v.parse(names, this.database.prepare('SELECT DISTINCT shelf FROM kept').all()).map(({ shelf }) => shelf);
  }

  under(shelf: string, prefix: string): readonly (readonly [string, string])[] {
    const query = 'SELECT key, text FROM kept WHERE shelf = ? AND substr(key, 1, ?) = ? ORDER BY key';
    const kept = v.parse(rows, this.database.prepare(query).all(shelf, prefix.length, prefix));
    return kept.map(({ key, text }) => [key, text]);
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the deed runs at once; what it throws is to reject
  async atomically<T>(deed: () => T): Promise<T> {
    try {
      return inOneTransaction(this.database, deed);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'SqliteError') throw error;
      throw new StoreDownError(this.whyDown(error), { cause: error });
    }
  }

  /** A file that was removed under our hands does not come back by itself, nor is a new one begun in its place. */
  private whyDown({ message }: Error): string {
    return existsSync(this.file)
      ? `The store '${this.file}' refused (${message}). It is tried again; if this goes on, look at the disk and at who else has it open.`
      : `The store '${this.file}' is gone: somebody removed or moved it while it was in use. Put it back there, and start this command again; without it a new start begins an empty one.`;
  }

  close(): void {
    this.database.close();
  }
}
