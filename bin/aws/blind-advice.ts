/**
 * What to do when nothing of the account can be seen, for a person at a command that goes on and reads credentials anew.
 * @param isRefused whether AWS refuses the credentials, or there are none; else it could not be reached
 * @param command as it is named: `rootwatch watch`
 */
export function blindAdvice(isRefused: boolean, command: string): string {
  return isRefused
    ? `Sign in again in the way that these credentials come from (aws sso login or aws login): they are read anew by themselves. If they came by environment variables, stop ${command}, set new ones and start it again.`
    : `Look at the network of the machine that runs ${command}, and at its way to AWS (proxy, firewall).`;
}
