import { Command, CommanderError } from 'commander';
import { productVersion } from '../../lambda/contract/product';
import { exitCodes } from './exit-code';
import { Failure, inASentence } from './failure';

/** A mistake in what was typed, in plain sentences instead of the library's. */
function plainly(message: string): string {
  const sentence = message
    .trim()
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.*)\?\)$/s, '. Did you mean $1?');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${/[.?]$/.test(sentence) ? '' : '.'}\n`;
}

/** The command without its subcommands. Whatever is not known is an error, and never ends the process by itself. */
export function commandLine(): Command {
  return new Command('rootwatch')
    .description('Tells people within seconds when anybody touches the root user of an AWS account.')
    .version(productVersion)
    .option('--debug', 'show where an error comes from')
    .showHelpAfterError('See rootwatch --help, or rootwatch COMMAND --help.')
    .exitOverride()
    .configureOutput({
      outputError: (message, write) => {
        write(plainly(message));
      },
    });
}

/** Runs what was typed. @returns the exit code */
export async function run(program: Command, argv: readonly string[]): Promise<number> {
  process.stderr.on('error', () => undefined); // nobody reads what is said for people: no reason to give another answer
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return Number(process.exitCode ?? exitCodes.good);
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.good : exitCodes.undetermined;
    process.stderr.write(`${described(thrown, program.opts()['debug'] === true)}\n`);
    return exitCodes.undetermined;
  }
}

function described(thrown: unknown, debug: boolean): string {
  if (debug && thrown instanceof Error) return thrown.stack ?? thrown.message;
  const sentence = inASentence(thrown);
  return thrown instanceof Failure ? sentence : `${sentence} Run it again with --debug to see where that comes from.`;
}
