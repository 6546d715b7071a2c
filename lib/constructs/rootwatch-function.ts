import { join } from 'node:path';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat, type BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { EnvironmentName } from '../../lambda/contract/environment';

export interface RootwatchFunctionProps {
  /** File in `lambda/handlers`, without its extension; it exports `handler`. */
  readonly entry: 'activity' | 'posture' | 'slack';
  readonly description: string;
  readonly timeout: Duration;
  /** Settings that come from the operator; what a resource needs is set by its grant. */
  readonly environment: Partial<Readonly<Record<EnvironmentName, string>>>;
}

const repository = join(__dirname, '..', '..');

const bundling: BundlingOptions = {
  format: OutputFormat.ESM,
  mainFields: ['module', 'main'],
  // Dependencies that are still CommonJS call require, which an ES module does not have.
  banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  minify: true,
  sourceMap: false,
  // The SDK is bundled: the one in the runtime changes without us and starts more slowly.
  bundleAwsSDK: true,
  esbuildArgs: {
    '--legal-comments': 'none',
    // Lambda gives credentials in the environment: the SDK's other ways are a quarter of the bundle and a tenth of the start.
    '--alias:@aws-sdk/credential-provider-node': './lambda/handlers/function-credentials.ts',
  },
};

/** One of our functions: Node.js 24 on arm64, one bundled file, its own role that may write its own log and nothing else. */
export class RootwatchFunction extends Construct {
  readonly handler: NodejsFunction;
  private readonly role: Role;

  constructor(scope: Construct, id: string, props: RootwatchFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What the ${props.entry} function of Rootwatch may do`,
    });
    logGroup.grantWrite(this.role);
    this.handler = new NodejsFunction(this, 'Function', {
      entry: join(repository, 'lambda', 'handlers', `${props.entry}.ts`),
      projectRoot: repository,
      depsLockFilePath: join(repository, 'package-lock.json'),
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout: props.timeout,
      role: this.role,
      logGroup,
      environment: { ...props.environment },
      awsSdkConnectionReuse: false,
      bundling,
    });
  }

  /** For the grants of our constructs, which hand over the permission and the name together. */
  setEnvironment(name: EnvironmentName, value: string): void {
    this.handler.addEnvironment(name, value);
  }

  allow(...statements: readonly PolicyStatement[]): void {
    for (const statement of statements) this.role.addToPolicy(statement);
  }
}
