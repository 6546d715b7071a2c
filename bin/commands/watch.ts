import type { Command } from 'commander';
import type { WatchOptions } from './watch/options';

/** `rootwatch watch`: the same monitoring without deploying anything. */
export function addWatch(program: Command): void {
  program
    .command('watch')
    .description(
      'Watch the live account from this machine, without deploying anything: read its event history and judge it in a loop, with your own AWS credentials, and tell this terminal and Slack. Changes nothing in the account; Ctrl-C ends it.',
    )
    .option('--profile <name>', 'a profile of your AWS configuration')
    .option('--region <region>', 'the region to ask in (default: us-east-1, where root is recorded)')
    .option('--sweep-every <duration>', "how often the event history is read (default: '15 minutes')")
    .option('--evaluate-every <duration>', "how often the account is judged (default: '1 hour')")
    .option(
      '--slack-webhook-parameter <name>',
      'tell Slack too: the SSM SecureString that holds the webhook; or put the address into the environment variable ROOTWATCH_SLACK_WEBHOOK',
    )
    .option('--who-to-ask <words>', 'who can say whether it was legitimate: shown in every alert')
    .option('--time-zone <zone>', 'shown beside UTC (default: UTC)')
    .option('--config <file>', 'take all that is not typed here, and the waivers, from a cdk.json')
    .option('--store <file>', 'where to remember what was told')
    .action(async (options: WatchOptions) => {
      const { runWatch } = await import('./watch/run.js');
      process.exitCode = await runWatch(options);
    });
}
