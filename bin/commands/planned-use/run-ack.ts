import { plainText } from '../../../lambda/domain/plain-text';
import { acknowledge } from '../../../lambda/use-cases/planned-use/acknowledge';
import { exitCodes, type ExitCode } from '../../terminal/exit-code';
import { Failure } from '../../terminal/failure';
import { deployedHere } from './deployed';
import { oneLine } from './one-line';
import type { AckOptions } from './options';

/** Records who took note of an incident. @returns the exit code */
export async function runAck(typed: string, options: AckOptions): Promise<ExitCode> {
  const incident = typed.toLowerCase();
  if (!/^[0-9a-z]{8}$/.test(incident))
    throw new Failure(
      `'${plainText(typed, 60)}' is no incident: give the eight characters that its messages name, the beginning of its first event's id.`,
    );
  const note = oneLine('--note', options.note, 400);
  const { caller, now, services, place } = await deployedHere(options);
  const { accountId, arn: by } = caller;
  const at = now().toISOString();
  const kept = await acknowledge({ accountId, incident, note, by, at }, place, services);
  process.stdout.write(
    kept.at === at
      ? `Incident ${incident} is acknowledged by ${by}.\n`
      : `Incident ${incident} was acknowledged before, at ${kept.at} by ${kept.by}: ${kept.note}\n`,
  );
  process.stderr.write('It was not checked whether there is such an incident.\n');
  return exitCodes.good;
}
