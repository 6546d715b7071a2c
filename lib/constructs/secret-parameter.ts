import { ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { EnvironmentName } from '../../lambda/contract/environment';
import { acknowledge, acknowledgements } from '../policy/acknowledgements';
import type { RootwatchFunction } from './rootwatch-function';

export interface SecretParameterProps {
  /** As the operator named it, with or without the leading slash. */
  readonly parameterName: string;
  /** The variable through which functions learn the name. The value is in no variable, log or template. */
  readonly variable: EnvironmentName;
}

/** An SSM SecureString that the operator made. We only know its name; it is read at run time. */
export class SecretParameter extends Construct {
  private readonly parameterName: string;
  private readonly variable: EnvironmentName;

  constructor(scope: Construct, id: string, props: SecretParameterProps) {
    super(scope, id);
    this.parameterName = props.parameterName;
    this.variable = props.variable;
  }

  /**
   * Gives the right to read this one secret, and its name. Decryption works with any key of the account, since the
   * operator chose it, but only through SSM and only for this parameter.
   */
  grantRead(to: RootwatchFunction): void {
    const stack = Stack.of(this);
    const parameter = stack.formatArn({
      service: 'ssm',
      resource: 'parameter',
      resourceName: this.parameterName.replace(/^\//, ''),
    });
    const keys = stack.formatArn({
      service: 'kms',
      resource: 'key',
      resourceName: '*',
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    to.allow(
      new PolicyStatement({ actions: ['ssm:GetParameter'], resources: [parameter] }),
      new PolicyStatement({
        actions: ['kms:Decrypt'],
        resources: [keys],
        conditions: {
          StringEquals: {
            'kms:ViaService': `ssm.${stack.region}.${stack.urlSuffix}`,
            'kms:EncryptionContext:PARAMETER_ARN': parameter,
          },
        },
      }),
    );
    const partition = Token.isUnresolved(stack.partition) ? '<AWS::Partition>' : stack.partition;
    acknowledge(to, acknowledgements.keyOfTheOperator(partition, stack.region));
    to.setEnvironment(this.variable, this.parameterName);
  }
}
