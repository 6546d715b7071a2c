import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { EnvironmentName } from '../../lambda/contract/environment';
import { functionCode } from '../bundling/function-code';

export interface RootwatchFunctionProps {
  /** File in `lambda/handlers`, without its extension; it exports `handler`. */
  readonly entry: 'activity' | 'posture' | 'slack' | 'sweep';
  readonly description: string;
  readonly timeout: Duration;
  /** In MiB; the processor's share grows with it. @default 512 */
  readonly memorySize?: number;
  /** Settings that come from the operator; what a resource needs is set by its grant. */
  readonly environment: Partial<Readonly<Record<EnvironmentName, string>>>;
}

/** One of our functions: Node.js 24 on arm64, its own bundle, its own role that may write its own log and nothing else. */
export class RootwatchFunction extends Construct {
  readonly handler: LambdaFunction;
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
    this.handler = new LambdaFunction(this, 'Function', {
      code: functionCode(props.entry),
      handler: 'index.handler',
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memorySize ?? 512,
      timeout: props.timeout,
      role: this.role,
      logGroup,
      environment: { ...props.environment },
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
