import * as fc from 'fast-check';
import { maxRecordBytes } from '../../../../lambda/observe/record-stream/record-piece';
import type { Piece } from '../../../../lambda/observe/record-stream/record-piece';
import { RecordSplitter } from '../../../../lambda/observe/record-stream/record-stream';

function split(text: string, chunkBytes: number): Piece[] {
  const bytes = Buffer.from(text);
  const splitter = new RecordSplitter();
  const pieces: Piece[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes)
    pieces.push(...splitter.push(bytes.subarray(at, at + chunkBytes)));
  return [...pieces, ...splitter.end()];
}

/** With one byte at a time no record is ever there as a whole: the scanner alone finds its end. */
const scanned = (text: string): Piece[] => split(text, 1);
const atOnce = (text: string): Piece[] => split(text, Infinity);

const a = '{"eventVersion":"1.11","eventID":"a"}';
const b = '{"eventVersion":"1.11","eventID":"b","x":[{"y":"{"}]}';

describe('reading a record in one go says what the scanner says', () => {
  it.each([
    ['of JSON Lines', `${a}\n${b}\n${a}`],
    ['of lines with white space around them', ` ${a} \r\n\t${b}\t\r\n`],
    ['of two records on a line', `${a}${b}\n${a} ${b}\n`],
    ['of log files, one a line', `{"Records":[${a},${b}]}\n{"Records":[]}\n${a}\n`],
    ['of an object whose list is overwritten by a second key', `{"Records":[${a}],"Records":1}\n${b}\n`],
    ['of an object whose list is not the first key', `{"x":${a},"Events":[${a},${b}]}\n`],
    ['of an object whose key only says Records when unescaped', `{"Recor\\u0064s":[${a}]}\n${b}\n`],
    ['of a record that holds one that begins the same way', `[${a},{"eventVersion":${a},"x":[${a},${b}]},${b}]`],
    ['of a text that reads like the next record', `[{"eventVersion":"1","x":"},{\\"eventVersion\\""},${b},${a}]`],
    ['of records that begin differently', `[${a},{"x":1},{"y":${b}},${a},{"z":2},${b}]`],
    ['of a list with spaces', `[ ${a} , ${b}\n,\n${a} ]`],
    ['of a list without its commas', `[${a}${b} ${a},,${b}]`],
    ['of a list that holds what is no record', `[1,${a},[${b}],"x",${b},null,${a}]`],
    ['of what only looks like JSON', `{"x":oops}\n{"x":1}}\n{"x":[1}\n${a}\n`],
    ['of a list with what only looks like JSON', `[${a},{"eventVersion":oops},${b},{"eventVersion":"x}},${a},${b}]`],
    ['of bytes that are no text', `{"x":"\ud800"}\n\ud800{"x":1}\n${a}\n`],
  ])('%s', (_, text) => {
    expect(atOnce(text)).toEqual(scanned(text));
  });

  it('of anything made of records and what may stand between them', () => {
    const value = fc.dictionary(
      fc.constantFrom('Records', 'Events', 'eventVersion', 'x'),
      fc.jsonValue({ maxDepth: 1 }),
      {
        maxKeys: 3,
      },
    );
    const part = fc.oneof(
      value.map((json) => JSON.stringify(json)),
      value.map((json) => JSON.stringify(json, null, 1)),
      fc.constantFrom(
        a,
        b,
        ',',
        ',',
        '\n',
        '\n',
        ' ',
        '[',
        ']',
        '{"Records":[',
        ']}',
        '}',
        '{',
        '"',
        '\\',
        '1',
        '\r\n',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), fc.integer({ min: 2, max: 400 }), (parts, cut) => {
        const text = parts.join('');

        expect(split(text, cut)).toEqual(scanned(text));
        expect(atOnce(text)).toEqual(scanned(text));
      }),
      { numRuns: 200 },
    );
  });

  it('of a record at the limit of size, and of one above it', () => {
    const record = (bytes: number): string => `{"x":"${'x'.repeat(bytes - 8)}"}`;

    const pieces = atOnce(`${record(maxRecordBytes)}\n${record(maxRecordBytes + 1)}\n${a}\n`);

    expect(pieces.map(({ kind, line }) => [kind, line])).toEqual([
      ['json', 1],
      ['too-large', 2],
      ['json', 3],
    ]);
  });
});
