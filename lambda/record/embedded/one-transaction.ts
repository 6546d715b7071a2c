import type Database from 'libsql';

/**
 * All of the deed is written, or nothing when it throws. Ours, since on a full disk SQLite has rolled back
 * already, and the package's own wrapper then throws its complaint about that instead of what was wrong.
 * @throws what the deed or SQLite threw first
 */
export function inOneTransaction<T>(database: Database.Database, deed: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const answer = deed();
    database.exec('COMMIT');
    return answer;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
