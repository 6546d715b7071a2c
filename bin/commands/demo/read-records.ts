import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import { parseRecord, unreadable } from '../../../lambda/observe/cloudtrail-record';
import { recordsIn } from '../../../lambda/observe/record-stream/record-forms';
import type { Piece } from '../../../lambda/observe/record-stream/record-piece';
import { RecordSplitter } from '../../../lambda/observe/record-stream/record-stream';
import { readBytes } from '../classify/read-bytes';

/**
 * Every record of a CloudTrail file in any form, in order; what is broken in it is an unreadable record.
 * @throws Failure when the file cannot be read
 */
export async function readRecords(file: string): Promise<readonly (RootEvent | UnreadableRecord)[]> {
  const splitter = new RecordSplitter();
  const records: (RootEvent | UnreadableRecord)[] = [];
  for await (const chunk of readBytes(file)) records.push(...splitter.push(chunk).flatMap(recordsOf));
  return [...records, ...splitter.end().flatMap(recordsOf)];
}

function recordsOf(piece: Piece): readonly (RootEvent | UnreadableRecord)[] {
  if (piece.kind === 'too-large') return [unreadable(piece.text, 'It is longer than one megabyte.')];
  if (piece.kind === 'broken') return [brokenAt(piece)];
  try {
    const json: unknown = JSON.parse(piece.text);
    return recordsIn(json, piece.text).map((found) => parseRecord(found.json, found.raw));
  } catch {
    return [brokenAt(piece)];
  }
}

function brokenAt({ line, number }: Piece): UnreadableRecord {
  const place = `line ${String(line)}, record ${String(number)}`;
  return unreadable(place, `It is not valid JSON (${place}).`);
}
