import { Failure } from '../../terminal/failure';
import { readRecords } from './read-records';
import type { Arrival, Play } from './scene';

/** A person's own CloudTrail file, played as if each record had arrived when it happened. */
export async function readOwnFile(file: string): Promise<Play> {
  const records = await readRecords(file);
  if (records.length === 0) throw new Failure(`'${file}' has no CloudTrail record in it: give one that does.`);
  const first = records.find(({ kind }) => kind === 'event');
  let at = first?.kind === 'event' ? first.occurredAt : '1970-01-01T00:00:00Z';
  const scenes = records.map((record): Arrival => {
    if (record.kind === 'event') at = record.occurredAt;
    return { kind: 'arrival', at, record };
  });
  return { scenes, profile: null, presentation: { whoToAsk: null, timeZone: 'UTC' }, delaysKnown: false };
}
