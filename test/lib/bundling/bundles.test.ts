import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { functionCode } from '../../../lib/bundling/function-code';

const repository = join(__dirname, '..', '..', '..');
const script = join(repository, 'lib', 'bundling', 'bundle-function.mjs');
const largest = 450_000;

let folder = '';
beforeAll(() => {
  mkdirSync(join(repository, '.cache'), { recursive: true });
  // Inside the repository, so that what is bundled finds its packages.
  folder = mkdtempSync(join(repository, '.cache', 'bundles-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function bundled(file: string, into: string): string {
  execFileSync(process.execPath, [script, file, join(folder, into)]);
  return join(folder, into, 'index.mjs');
}

it.each(['activity', 'posture', 'slack', 'sweep'])('the bundle of %s is within its budget', (entry) => {
  const files = dirname(bundled(join(repository, 'lambda', 'handlers', `${entry}.ts`), entry));

  const sizes = readdirSync(files).map((name) => statSync(join(files, name)).size);

  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(largest);
});

/** Asks SNS and SSM through clients that answer every request with an error, and prints what our code would catch. */
const asking = `
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
const answer = (statusCode, body, headers) => ({ handle: async () => ({ response: { statusCode, headers, body: new TextEncoder().encode(body) } }) });
const options = { region: 'us-east-1', credentials: { accessKeyId: 'AKIAEXAMPLEEXAMPLE00', secretAccessKey: 'example' }, maxAttempts: 1 };
const xml = '<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code><Message>no</Message></Error><RequestId>r-1</RequestId></ErrorResponse>';
const sns = new SNSClient({ ...options, requestHandler: answer(403, xml, { 'content-type': 'text/xml', 'x-amzn-requestid': 'r-1' }) });
const ssm = new SSMClient({ ...options, requestHandler: answer(400, '{"__type":"ParameterNotFound"}', { 'content-type': 'application/x-amz-json-1.1' }) });
const caught = async (call) => call.then(() => null, (error) => error);
const refused = await caught(sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: 'arn:aws:sns:us-east-1:111122223333:alerts' })));
const missing = await caught(ssm.send(new GetParameterCommand({ Name: '/none' })));
console.log(JSON.stringify({ refused: [refused instanceof Error, refused.name, refused.message, refused.$metadata.httpStatusCode, refused.$metadata.requestId], missing: missing instanceof ParameterNotFound }));
`;

it('keeps the errors that our code tells apart, and of the others name, message and metadata', () => {
  const file = join(folder, 'asking.mjs');
  writeFileSync(file, asking);
  const bundle = bundled(file, 'asking');

  const told: unknown = JSON.parse(execFileSync(process.execPath, [bundle], { encoding: 'utf8' }));

  expect(told).toEqual({ refused: [true, 'AuthorizationError', 'no', 403, 'r-1'], missing: true });
});

it('deploys a bundle of its own for each function', () => {
  const stack = new Stack(new App({ outdir: join(folder, 'cdk.out'), analyticsReporting: false }), 'Bundles');
  for (const entry of ['activity', 'posture', 'slack']) {
    new LambdaFunction(stack, entry, {
      code: functionCode(entry),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
    });
  }

  const functions = Template.fromStack(stack).findResources('AWS::Lambda::Function');

  const keys = Object.values(functions).map((one) =>
    JSON.stringify((one as { Properties: { Code: unknown } }).Properties.Code),
  );
  expect(new Set(keys).size).toBe(3);
});
