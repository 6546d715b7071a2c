import type { AccountId } from '../../../lambda/domain/account-id';
import { incidentName } from '../../../lambda/domain/incident-name';
import { plainText } from '../../../lambda/domain/plain-text';
import type { Incidents } from '../../../lambda/record/incidents.port';
import { acknowledge } from '../../../lambda/use-cases/planned-use/acknowledge';
import { openHome } from '../../home/open-home';
import { exitCodes, type ExitCode } from '../../terminal/exit-code';
import { Failure, inASentence } from '../../terminal/failure';
import { oneLine } from './one-line';
import type { AckOptions } from './options';

/** What a message names, see `idOf` of an activity finding. */
const wholeId = /^(unreadable-[0-9a-f]{8,32}|[0-9a-z]{8}-[0-9a-z-]{0,51})$/;

/** Records who took note of an incident. @returns the exit code */
export async function runAck(typed: string, options: AckOptions): Promise<ExitCode> {
  const incident = incidentFrom(typed);
  const note = oneLine('--note', options.note, 400);
  const { caller, now, services, place, keptIn } = await openHome(options, process.env);
  const { accountId, arn: by } = caller;
  const at = now().toISOString();
  const kept = await acknowledge({ accountId, incident, note, by, at }, place, services);
  process.stdout.write(
    kept.at === at
      ? `Incident ${incident} is acknowledged by ${by}.\n`
      : `Incident ${incident} was acknowledged before, at ${kept.at} by ${kept.by}: ${kept.note}\n`,
  );
  if (keptIn !== null) process.stderr.write(`${keptIn}\n`);
  process.stderr.write(`${await whichOf(incident, accountId, services.incidents)}\n`);
  return exitCodes.good;
}

/** The id of its first event, as the messages name it, or the eight characters of that by which it is kept. */
function incidentFrom(typed: string): string {
  const id = typed.toLowerCase();
  if ('unreadable-'.startsWith(id) && id.length >= 8)
    throw new Failure(`'${id}' begins every incident of which the first record was unreadable: give its whole id.`);
  if (wholeId.test(id) || /^[0-9a-z]{8}$/.test(id)) return incidentName(id);
  throw new Failure(
    `'${plainText(typed, 60)}' is no incident: give the id that its messages name, or the first eight characters of it.`,
  );
}

/** Only what is open or just over is remembered by thread: what is older is acknowledged all the same, and that is said. */
async function whichOf(incident: string, accountId: AccountId, incidents: Pick<Incidents, 'threads'>): Promise<string> {
  try {
    const { threads, damaged } = await incidents.threads(accountId);
    const known = threads.flatMap((thread) => thread.incidents);
    const found = known.find(({ id }) => incidentName(id) === incident);
    if (found === undefined) return notFound(damaged);
    const state = found.endedAt === null ? 'is not over' : `is over since ${found.endedAt}`;
    return `It began ${found.startedAt}, is ${found.severity}, and ${state}.`;
  } catch (error) {
    return `Whether there is such an incident is not known: ${inASentence(error)}`;
  }
}

function notFound([damaged]: readonly Error[]): string {
  return damaged === undefined
    ? 'No incident that is open or just over begins so. It is recorded all the same.'
    : `Whether there is such an incident is not known: ${inASentence(damaged)}`;
}
