import { Failure } from '../../terminal/failure';
import { readRecords } from './read-records';
import type { Arrival, Play } from './scene';

/**
 * A person's own CloudTrail file, played as if each record had arrived when it happened.
 * @param now when it is read: of a record that nobody can read no other time is known
 */
export async function readOwnFile(file: string, now: Date): Promise<Play> {
  const records = await readRecords(file);
  if (records.length === 0) throw new Failure(`'${file}' has no CloudTrail record in it: give one that does.`);
  const scenes = records.map((record): Arrival => {
    const at = record.kind === 'event' ? record.occurredAt : now.toISOString();
    return { kind: 'arrival', at, record };
  });
  return {
    scenes: scenes.sort((left, right) => Date.parse(left.at) - Date.parse(right.at)), // log files are in no order
    profile: null,
    before: null,
    presentation: { whoToAsk: null, timeZone: 'UTC', noticeTimeKnown: false },
  };
}
