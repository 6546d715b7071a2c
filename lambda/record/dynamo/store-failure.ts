import { StoreDownError } from '../finding-store.port';

/**
 * Foreign errors stop here.
 * @param deed what was tried, for a person: "claim activity/…".
 */
export function storeDown(table: string, deed: string, cause: unknown): StoreDownError {
  const said = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new StoreDownError(
    `Table ${table} did not ${deed} (${said}). It is tried again; if this goes on, look at the table and at the function's permissions.`,
    { cause },
  );
}

/** @throws StoreDownError with the cause. */
export async function orStoreDown<T>(table: string, deed: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    throw storeDown(table, deed, cause);
  }
}
