import type { Command } from 'commander';
import { withHome } from '../home/with-home';
import type { AckOptions } from './planned-use/options';

/** `rootwatch ack`: records that somebody took note of an incident. */
export function addAck(program: Command): void {
  const ack = program
    .command('ack')
    .description('Acknowledge an incident: who, when and why are kept as evidence.')
    .argument('<incident>', 'its id, or the eight characters, as its messages name it')
    .requiredOption('--note <text>', 'what you know about it')
    .action(async (incident: string, options: AckOptions) => {
      const { runAck } = await import('./planned-use/run-ack.js');
      process.exitCode = await runAck(incident, options);
    });
  withHome(ack);
}
