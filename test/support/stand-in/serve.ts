import { StandIn } from './stand-in';

async function serve(port: number): Promise<void> {
  const standIn = new StandIn({}, () => new Date());
  await standIn.listen(port);
  process.stdout.write(about(standIn));
}

function about({ url, variables }: StandIn): string {
  const exports = Object.entries(variables).map(([name, value]) => `  export ${name}=${value}`);
  return `An account in order answers at ${url}. In another terminal:

${exports.join('\n')}
  npm run --silent prepare && node build/rootwatch.mjs audit

Look at it, and change it while a command runs:

  curl ${url}/stand-in/state
  curl -d '{"mfaEnabled": false, "mfaDevices": []}' ${url}/stand-in/state
  curl -d '{"accessKeys": [{"id": "AKIAEXAMPLEROOT"}]}' ${url}/stand-in/state
  curl -d '{"denied": ["iam:ListRoles"], "hanging": ["cloudtrail:*@eu-west-1"]}' ${url}/stand-in/state
  curl -d '{"device": "arn:aws:iam::111122223333:mfa/phone"}' ${url}/stand-in/sign-in

Each entry replaces the whole value of its name; test/support/stand-in/state.ts says what there is. Ctrl-C ends it.
`;
}

void serve(Number(process.argv[2] ?? 0));
