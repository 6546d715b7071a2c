import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Where the commands that need no deployment keep what they know, for all accounts.
 * @param typed the option `--store`
 */
export function storeFile(typed: string | undefined, variables: NodeJS.ProcessEnv): string {
  if (typed !== undefined) return resolve(typed);
  const states = variables['XDG_STATE_HOME'] ?? join(variables['HOME'] ?? homedir(), '.local', 'state');
  return join(states, 'rootwatch', 'store.db');
}
