import type { Command } from 'commander';

/** The options by which is found where Rootwatch keeps what it knows: see {@link HomeOptions}. */
export function withHome(command: Command): void {
  command
    .option('--profile <name>', 'a profile of your AWS configuration')
    .option('--region <region>', 'the home region of the deployment (default: us-east-1)')
    .option('--stack-name <name>', 'the name of the deployed stack', 'Rootwatch')
    .option('--store <file>', 'where Rootwatch is not deployed: the file that keeps what watch and harden remember');
}
