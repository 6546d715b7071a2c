import { parseArgs } from 'node:util';
import { z } from 'zod';
import { beginnings } from './beginnings';
import { StandIn } from './stand-in';
import { wayThroughHarden } from './way-through-harden';

const account = z.enum(['in-order', 'nothing-done']);

/** Runs until it is ended: what it prints says how to ask it, and how to change the account meanwhile. */
async function serve(): Promise<void> {
  // As the command itself: whoever tries it out has not come for news of the SDK.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, account: { type: 'string', default: 'in-order' } },
  });
  const standIn = new StandIn(beginnings[account.parse(values.account)], () => new Date());
  await standIn.listen(Number(values.port));
  process.stdout.write(about(standIn, values.account));
}

function about({ url, variables }: StandIn, account: string): string {
  const exports = Object.entries(variables).map(([name, value]) => `  export ${name}=${value}`);
  return `An account stands in at ${url}. In another terminal:

  unset AWS_PROFILE AWS_SESSION_TOKEN
${exports.join('\n')}
  export XDG_STATE_HOME="$(mktemp -d)"
  npm run --silent prepare && node build/rootwatch.mjs audit

Look at it, and change it while a command runs:

  curl ${url}/stand-in/state
  curl -d '{"mfaEnabled": false, "mfaDevices": []}' ${url}/stand-in/state
  curl -d '{"accessKeys": [{"id": "AKIAEXAMPLEROOT"}]}' ${url}/stand-in/state
  curl -d '{"denied": ["iam:ListRoles"], "hanging": ["cloudtrail:*@eu-west-1"]}' ${url}/stand-in/state
  curl -d '{"device": "arn:aws:iam::111122223333:mfa/phone"}' ${url}/stand-in/sign-in

${account === 'nothing-done' ? `${lockedAway(url)}\n` : ''}Each entry replaces the whole value of its name; test/support/stand-in/state.ts says what there is. Another time, --account
nothing-done begins with nothing locked away and prints the way through harden, and --port takes the same port again. Ctrl-C ends it.
`;
}

function lockedAway(url: string): string {
  return `To lock root away, run the first line below in a third terminal, then this in the other one:

  npx rootwatch harden

and, while it waits at a step, the lines of that step in the third one; then choose "Look now". Its questions are yours to answer.

${wayThroughHarden(url)
  .map((line) => `  ${line}`)
  .join('\n')}
`;
}

void serve();
