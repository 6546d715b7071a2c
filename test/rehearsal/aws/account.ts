import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IAMClient } from '@aws-sdk/client-iam';
import { SNSClient } from '@aws-sdk/client-sns';
import { SSMClient } from '@aws-sdk/client-ssm';

/** The emulated account and the product's home region. */
export const account = '000000000000';
export const region = 'us-east-1';

/** The emulator takes these for the account's administrator and does not check signatures of theirs. */
export const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** What a person with administrator rights would use to look at the account. */
export function clientsFor(endpoint: string) {
  const settings = { endpoint, region, credentials };
  return {
    cloudFormation: new CloudFormationClient(settings),
    cloudTrail: new CloudTrailClient(settings),
    dynamoDb: new DynamoDBClient(settings),
    iam: new IAMClient(settings),
    sns: new SNSClient(settings),
    ssm: new SSMClient(settings),
  };
}

export type Clients = ReturnType<typeof clientsFor>;
