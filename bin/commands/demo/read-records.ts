import type { RootEvent, UnreadableRecord } from '../../../lambda/domain/root-event';
import { parseRecord, unreadable } from '../../../lambda/observe/cloudtrail-record';
import { recordsIn } from '../../../lambda/observe/record-stream/record-forms';
import type { Piece } from '../../../lambda/observe/record-stream/record-piece';
import { RecordSplitter } from '../../../lambda/observe/record-stream/record-stream';
import { readBytes } from '../classify/read-bytes';
import { beginningsOf } from './beginnings';

type Read = RootEvent | UnreadableRecord;

/**
 * Every record of a CloudTrail file in any form, in order; what is broken in it is an unreadable record.
 * @throws Failure when the file cannot be read
 */
export async function readRecords(file: string): Promise<readonly Read[]> {
  const splitter = new RecordSplitter();
  const chunks: Buffer[] = [];
  const pieces: Piece[] = [];
  for await (const chunk of readBytes(file)) {
    chunks.push(chunk);
    pieces.push(...splitter.push(chunk));
  }
  pieces.push(...splitter.end());
  const found = pieces.map((piece) => ({ piece, records: recordsOf(piece) }));
  const isWhole = found.every(({ records }) => records !== null);
  const beginnings = isWhole ? [] : beginningsOf(Buffer.concat(chunks).toString('utf8'), pieces);
  return found.flatMap(({ piece, records }, index) => records ?? [brokenAt(piece, beginnings[index] ?? '')]);
}

/** Null when it is no JSON. */
function recordsOf(piece: Piece): readonly Read[] | null {
  switch (piece.kind) {
    case 'json':
      return recordsIn(piece.json, piece.text).map((found) => parseRecord(found.json, found.raw));
    case 'too-large':
      return [unreadable(piece.text, 'It is longer than one megabyte.')];
    case 'broken':
      return null;
  }
}

/** Its place is part of its name: what begins alike in two places is broken twice. */
function brokenAt({ line, number }: Piece, beginning: string): UnreadableRecord {
  const place = `line ${String(line)}, record ${String(number)}`;
  return { ...unreadable(`${place}: ${beginning}`, `It is not valid JSON (${place}).`), excerpt: beginning };
}
