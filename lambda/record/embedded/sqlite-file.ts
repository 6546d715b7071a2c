import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'libsql';
import * as v from 'valibot';
import { makeFolder } from './make-folder';
import { makeWhole } from './make-whole';

/** Marks a file as ours: `Root` in ASCII. */
const applicationId = 0x526f6f74;
/** Grows when an older release could no longer read what is kept. */
const storeVersion = 1;

/** The store cannot be used. Nothing of it was changed; the message names it and says what to do. */
export class UnusableStoreError extends Error {
  override readonly name = 'UnusableStoreError';
}

/**
 * Opens a store, an SQLite file, or makes one that only its owner may read. Several processes may have it open.
 * @param patience milliseconds to wait for another process
 * @throws UnusableStoreError when it is damaged, of a newer release, or not ours: it is left as it is
 */
export async function openSqliteFile(file: string, patience: number): Promise<Database.Database> {
  const { default: Sqlite } = await import('libsql').catch((error: unknown) => {
    throw new UnusableStoreError(
      `The store '${file}' cannot be opened: the package libsql has no build for this system (${process.platform} ${process.arch}).`,
      { cause: error },
    );
  });
  try {
    if (!existsSync(file)) makeStore(file, Sqlite);
    refuseEmpty(file);
    const database = new Sqlite(file, { timeout: patience });
    refuseForeign(file, database);
    prepare(database);
    return database;
  } catch (error) {
    throw error instanceof UnusableStoreError ? error : unusable(file, error);
  }
}

function makeStore(file: string, Sqlite: typeof Database): void {
  const folder = dirname(file);
  try {
    makeFolder(folder);
  } catch (error) {
    throw new UnusableStoreError(
      `The store '${file}' cannot be made: there is no folder '${folder}', and it cannot be made (${saidBy(error)}). Give a --store in a folder in which this user may write.`,
      { cause: error },
    );
  }
  makeWhole(file, (begun) => {
    const database = new Sqlite(begun);
    prepare(database);
    database.close();
  });
}

/** No store is ever without content, not even after a crash at its beginning: what was in the file is lost, or it is not ours. */
function refuseEmpty(file: string): void {
  const status = statSync(file);
  if (status.isFile() && status.size === 0) throw new Error('*** the file is empty');
}

/** Looks before anything is written. */
function refuseForeign(file: string, database: Database.Database): void {
  const owner = valueOf(database, 'PRAGMA application_id');
  const version = Number(valueOf(database, 'PRAGMA user_version'));
  valueOf(database, 'SELECT count(*) FROM sqlite_schema'); // reads the file for the first time: refuses what is no database
  if (owner !== applicationId)
    throw new UnusableStoreError(
      `'${file}' is an SQLite file of another program: it was left as it is. Give another --store.`,
    );
  if (version > storeVersion)
    throw new UnusableStoreError(
      `The store '${file}' was written by a newer release of Rootwatch (version ${String(version)}, this one reads ${String(storeVersion)}): it was left as it is. Use that release, or give another --store.`,
    );
  const found = valueOf(database, 'PRAGMA quick_check(1)');
  if (found !== 'ok') throw new Error(`*** ${String(found)}`);
}

/** What was written before a crash is whole: SQLite keeps a journal. */
function prepare(database: Database.Database): void {
  database.exec('PRAGMA journal_mode = DELETE'); // one file at rest, that a person can move away or copy
  database.exec('PRAGMA synchronous = FULL');
  database.exec(`PRAGMA application_id = ${String(applicationId)}`);
  database.exec(`PRAGMA user_version = ${String(storeVersion)}`);
  database.exec(
    'CREATE TABLE IF NOT EXISTS kept (shelf TEXT, key TEXT, text TEXT NOT NULL, PRIMARY KEY (shelf, key)) WITHOUT ROWID',
  );
}

const row = v.record(v.string(), v.unknown());

function valueOf(database: Database.Database, query: string): unknown {
  return Object.values(v.parse(row, database.prepare(query).get()))[0];
}

function unusable(file: string, error: unknown): UnusableStoreError {
  const said = saidBy(error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isDamaged = /^SQLITE_(?:CORRUPT|NOTADB)/.test(code) || said.startsWith('***');
  const what = isDamaged
    ? 'is damaged. It was left as it is: keep it as evidence, and give another --store, or move it away to begin with an empty one'
    : 'cannot be opened. Look whether this user may write there, or give another --store';
  return new UnusableStoreError(`The store '${file}' ${what} (${said}).`, { cause: error });
}

function saidBy(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
