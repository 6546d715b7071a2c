import { closeSync, existsSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';

/**
 * Makes a file that only its owner may read, and that is there with its content or not at all, whatever crashes meanwhile. When
 * another process is first, its file stays.
 * @param write fills the file of this path, which lies beside it
 * @throws what the system says, and what `write` throws
 */
export function makeWhole(file: string, write: (begun: string) => void): void {
  const begun = `${file}.${String(process.pid)}.new`;
  rmSync(begun, { force: true }); // left by a process of that number that crashed
  try {
    closeSync(openSync(begun, 'wx', 0o600));
    write(begun);
    putInPlace(begun, file);
  } finally {
    rmSync(begun, { force: true });
  }
}

/** A link replaces no file, as a new name would; some file systems have none. What is there then, another process has made. */
function putInPlace(begun: string, file: string): void {
  try {
    linkSync(begun, file);
  } catch {
    if (!existsSync(file)) renameSync(begun, file);
  }
}
