import { Annotations, CfnRule, CfnWaitConditionHandle, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

export interface MisconfiguredStackProps extends StackProps {
  /** Each one or two sentences, in the words that the operator typed. */
  readonly mistakes: readonly string[];
}

/**
 * Stands in for the real stack while the configuration has mistakes: `synth` and `deploy` fail with all of them, whereas
 * `bootstrap`, `ls` and `destroy` work. Should somebody force it out, CloudFormation refuses it before anything changes.
 */
export class MisconfiguredStack extends Stack {
  constructor(scope: Construct, id: string, { mistakes, ...props }: MisconfiguredStackProps) {
    super(scope, id, props);
    for (const mistake of mistakes) Annotations.of(this).addError(mistake);
    // The CDK would take a stack without resources for one to be deleted.
    new CfnWaitConditionHandle(this, 'NothingToDeploy');
    new CfnRule(this, 'NeverDeployed', {
      assertions: [
        {
          assert: Fn.conditionEquals('the configuration', 'free of mistakes'),
          assertDescription: 'The configuration of Rootwatch has mistakes; cdk synth names them.',
        },
      ],
    });
  }
}
