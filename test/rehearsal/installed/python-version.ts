/** Oldest Python that the pinned engine runs on. */
const oldestPython = { major: 3, minor: 10 } as const;

/** Names under which a machine may have a suitable Python, the likeliest first. */
const pythonNames = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];

/** @param version as Python says it, for example `3.11.7`; null when the command could not be run. */
export function isSuitable(version: string | null): boolean {
  const [major, minor] = (version ?? '').split('.').map(Number);
  return major === oldestPython.major && (minor ?? 0) >= oldestPython.minor;
}

/**
 * The first command that answers with a suitable version.
 *
 * @param versionOf answers null for a command that is missing or fails.
 * @throws Error in one sentence when there is none.
 */
export function findPython(versionOf: (command: string) => string | null, names = pythonNames): string {
  const found = names.find((name) => isSuitable(versionOf(name)));
  if (found !== undefined) return found;
  const seen = names.flatMap((name) => versionOf(name) ?? []);
  throw new Error(
    `The rehearsal and the template linter need Python ${oldestPython.major}.${oldestPython.minor} or newer with its venv module on the PATH, found ${seen.length > 0 ? seen.join(' and ') : 'none'}.`,
  );
}
