import { CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { account, region } from '../aws/account';
import type { Leg } from '../leg';
import { names } from '../stage';

/** The account as the operator finds it: a trail, Slack's webhook in a parameter, root healthy; then the one-time bootstrap. */
export const bootstrap: Leg = {
  name: 'bootstrap',
  essential: true,
  async run({ cdk, clients, door, slack }) {
    const trail = { Name: 'everything', S3BucketName: 'audit-of-everything', IsMultiRegionTrail: true };
    await clients.cloudTrail.send(new CreateTrailCommand(trail));
    await clients.cloudTrail.send(new StartLoggingCommand({ Name: trail.Name }));
    await clients.ssm.send(
      new PutParameterCommand({ Name: names.slackParameter, Value: slack.webhook, Type: 'SecureString' }),
    );
    await door.setRoot({});

    await cdk.bootstrap(`aws://${account}/${region}`);

    return ['cdk bootstrap prepares the account'];
  },
};
