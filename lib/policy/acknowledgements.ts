import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The exact finding, as the rule pack spells it, and why it is accepted. */
interface Acknowledgement {
  readonly id: string;
  readonly reason: string;
}

/** Every policy finding that is accepted anywhere in the product: the exact finding, and why. */
export const acknowledgements = {
  accountWideReads: {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'The review only reads, and reads the whole account: AWS defines no resource for most of these actions, and a trail may belong to another region or to the organization.',
  },
  historyOfEveryRegion: {
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'The sweep only reads: the event history of every region and the list of regions, for which AWS defines no resource that could be named here.',
  },
  keyOfTheOperator: (partition: string, region: string): Acknowledgement => ({
    id: `AwsSolutions-IAM5[Resource::arn:${partition}:kms:${region}:<AWS::AccountId>:key/*]`,
    reason:
      'The operator chose the key of the parameter and we do not know its id; conditions allow decryption only through SSM and only for that one parameter.',
  }),
  queueOfFailures: {
    id: 'AwsSolutions-SQS3',
    reason: 'This is itself the queue where failed messages rest; an alarm watches it.',
  },
  logBucketWithoutLog: {
    id: 'AwsSolutions-S1',
    reason:
      'The bucket holds CloudTrail log files, whose integrity is proved by their digest files; a log of its readers would need a second bucket and tell nothing about root.',
  },
} as const;

/** Accepts one finding on this construct and what it contains, nowhere else. */
export function acknowledge(construct: IConstruct, acknowledgement: Acknowledgement): void {
  Validations.of(construct).acknowledge(acknowledgement);
}
