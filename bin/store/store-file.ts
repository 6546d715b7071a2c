import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { Failure } from '../terminal/failure';

/**
 * Where the commands that need no deployment keep what they know, for all accounts.
 * @param typed the option `--store`
 * @throws Failure when it is empty
 */
export function storeFile(typed: string | undefined, variables: NodeJS.ProcessEnv): string {
  if (typed === '') throw new Failure('--store is empty. Give the path of a file, or leave it out.');
  if (typed !== undefined) return resolve(typed);
  const states = variables['XDG_STATE_HOME'] ?? '';
  // A path that is relative is to be ignored: https://specifications.freedesktop.org/basedir-spec/latest/
  const folder = isAbsolute(states) ? states : join(variables['HOME'] ?? homedir(), '.local', 'state');
  return join(folder, 'rootwatch', 'store.db');
}
