import * as fc from 'fast-check';
import { maxRecordBytes } from '../../../../lambda/observe/record-stream/record-piece';
import type { Piece } from '../../../../lambda/observe/record-stream/record-piece';
import { RecordSplitter } from '../../../../lambda/observe/record-stream/record-stream';

/** Splits the text, given in chunks of so many bytes. */
function split(text: string | Buffer, chunkBytes = Infinity): Piece[] {
  const bytes = Buffer.from(text);
  const splitter = new RecordSplitter();
  const pieces: Piece[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes)
    pieces.push(...splitter.push(bytes.subarray(at, at + chunkBytes)));
  return [...pieces, ...splitter.end()];
}

/** What came out: parsed values, and for all else the kind with its place. */
function told(pieces: readonly Piece[]): unknown[] {
  return pieces.map((piece): unknown =>
    piece.kind === 'json' ? piece.json : `${piece.kind} line ${piece.line} record ${piece.number}`,
  );
}

const a = { eventVersion: '1.11', eventID: 'a', text: 'a "quoted" \\ } ] , { [ text' };
const b = { eventVersion: '1.11', eventID: 'b', list: [{ deep: [[], {}] }, null, 1.5e3], ключ: '\u{1f511}' };
const c = { eventVersion: '1.11', eventID: 'c' };
const line = (value: unknown): string => JSON.stringify(value);
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

describe('the forms in which records come', () => {
  it.each([
    ['one record', line(a), [a]],
    ['one record, pretty-printed', pretty(a), [a]],
    ['JSON Lines', `${line(a)}\n${line(b)}\n`, [a, b]],
    ['JSON Lines of Windows', `${line(a)}\r\n\r\n${line(b)}\r\n`, [a, b]],
    ['pretty-printed records one after another', `${pretty(a)}\n${pretty(b)}`, [a, b]],
    ['records one after another without anything between', line(a) + line(b), [a, b]],
    ['a log file', line({ Records: [a, b, c] }), [a, b, c]],
    ['a log file, pretty-printed', pretty({ Records: [a, b, c] }), [a, b, c]],
    ['a log file after a byte order mark', `\ufeff${line({ Records: [a] })}`, [a]],
    ['log files one after another', `${line({ Records: [a] })}\n${line({ Records: [b, c] })}`, [a, b, c]],
    ['a log file without records', '{"Records": []}', []],
    ['an answer of LookupEvents', pretty({ NextToken: 'x', Events: [a, b], Other: { Events: [c] } }), [a, b]],
    ['an array', line([a, b]), [a, b]],
    ['an array, pretty-printed', pretty([a, b]), [a, b]],
    ['an array of one element a line', `[\n${line(a)},\n${line(b)}\n]`, [a, b]],
    ['an empty array', '[]', []],
    ['an array of what is no record', '[1, "two", null, [3, [4]], true]', [1, 'two', null, [3, [4]], true]],
    ['what is nested deeper than any record', `${'['.repeat(300)}1${']'.repeat(300)}\n2`, [nested(299), 2]],
    ['lines of what is no record', '1\n"two"\nnull\n', [1, 'two', null]],
    ['an object whose Records is no list', '{"Records":{"Records":[1]}}', [{ Records: { Records: [1] } }]],
    ['a record that has a list called Records inside', line({ x: { Records: [a] } }), [{ x: { Records: [a] } }]],
    ['nothing', '', []],
    ['white space', ' \n\t\r\n ', []],
  ])('reads %s, however it is cut', (_, text, expected) => {
    for (const chunkBytes of [1, 2, 3, 7, Infinity]) expect(told(split(text, chunkBytes))).toEqual(expected);
  });

  it('gives back every value of a list unchanged, for any values, any form and any cut', () => {
    const forms = [
      (values: unknown[]) => line({ Records: values }),
      (values: unknown[]) => pretty({ NextToken: '"Events":[', Events: values, more: [{ Records: 1 }] }),
      (values: unknown[]) => line(values),
      (values: unknown[]) => `${values.map(line).join('\n')}\n`,
    ];
    const record = fc.dictionary(
      fc.string().filter((key) => !['Records', 'Events'].includes(key)),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(record), fc.constantFrom(...forms), fc.integer({ min: 1, max: 40 }), (values, form, cut) => {
        const normal: unknown = JSON.parse(line(values));

        expect(told(split(form(values), cut))).toEqual(normal);
      }),
    );
  });
});

describe('what is broken', () => {
  it.each([
    [
      'a line that ends too early',
      `${line(a)}\n{"eventID":"x","y":{"z":1\n${line(b)}\n`,
      [a, 'broken line 2 record 2', b],
    ],
    ['a line that ends in a text', `{"eventID":"x\n${line(b)}\n`, ['broken line 1 record 1', b]],
    ['a line that ends after a colon', `{"eventID":\n${line(b)}\n${line(c)}\n`, ['broken line 1 record 1', b, c]],
    ['a line that ends inside of a list', `{"x":[1,\n${line(b)}\n${line(c)}\n`, ['broken line 1 record 1', b, c]],
    ['a last line that ends too early', `${line(a)}\n{"eventID":`, [a, 'broken line 2 record 2']],
    ['a bracket that closes what is not open', `{"x":[1}\n${line(b)}`, ['broken line 1 record 1', b]],
    [
      'a record in a log file on one line',
      `{"Records":[${line(a)},{"eventVersion":"1","x":{"y":1},${line(b)},${line(c)}]}`,
      [a, 'broken line 1 record 2', b, c],
    ],
    [
      'a text in a log file on one line, never closed',
      `{"Records":[${line(a)},{"eventVersion":"1","x":"y},${line(b)},${line(c)}]}`,
      [a, 'broken line 1 record 2', b, c],
    ],
    [
      'a pretty-printed log file with a record cut off',
      `{\n  "Records": [\n    {\n      "eventVersion": "1",\n      "x": [\n        {"y": 1\n    {\n      "z": 2\n    }\n  ]\n}\n${line(c)}`,
      ['broken line 3 record 1', { z: 2 }, c],
    ],
    ['the end of a log file cut off', `{"Records":[${line(a)},{"eventVersion":"1"`, [a, 'broken line 1 record 2']],
    ['a log file cut off between two records', `{"Records":[${line(a)},`, [a, 'broken line 1 record 1']],
    ['a log file whose object is not closed', `{"Records":[${line(a)}]`, [a, 'broken line 1 record 1']],
    ['a missing comma', `[${line(a)}${line(b)}]`, [a, 'broken line 1 record 2', b]],
    ['a comma too many', `{"Records":[${line(a)},]}`, [a, 'broken line 1 record 1']],
    ['a bracket that nobody opened', `${line(a)}\n]\n${line(b)}`, [a, 'broken line 2 record 1', b]],
  ])('names %s and goes on, however it is cut', (_, text, expected) => {
    for (const chunkBytes of [1, 2, 3, 7, 64, Infinity]) expect(told(split(text, chunkBytes))).toEqual(expected);
  });

  it('names what is no JSON although its brackets add up, a line at a time', () => {
    expect(told(split(`hello, [world]\n{"x": oops}\n${line(c)}`))).toEqual([
      'broken line 1 record 1',
      'broken line 2 record 2',
      c,
    ]);
  });

  it('comes to an end on any bytes, and says the same however they are cut', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '\n',
      ' ',
      '1',
      '{"Records":[',
      '{"eventVersion"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (parts, cut) => {
        const text = parts.join('');

        expect(split(text, cut)).toEqual(split(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('size', () => {
  const huge = line({ eventVersion: '1', text: 'x'.repeat(maxRecordBytes) });

  it.each([
    ['in JSON Lines', `${line(a)}\n${huge}\n${line(b)}\n`],
    ['in a log file', `{"Records":[${line(a)},${huge},${line(b)}]}`],
  ])('does not read a record above 1 MB %s, and goes on', (_, text) => {
    for (const cut of [65_536, Infinity]) {
      const [first, second, third, ...others] = split(text, cut);

      expect(first).toMatchObject({ kind: 'json', text: line(a) });
      expect(second).toMatchObject({ kind: 'too-large', bytes: huge.length, text: huge.slice(0, 400), number: 2 });
      expect(third).toMatchObject({ kind: 'json', text: line(b), number: 3 });
      expect(others).toEqual([]);
    }
  });

  it('names a line that never ends in its own right, and goes on', () => {
    const many = `${line(c)}\n`.repeat(40_000);

    const pieces = split(`{"x":[\n${many}`, 65_536);

    expect(pieces).toHaveLength(40_001);
    expect(pieces[0]).toMatchObject({ kind: 'broken', line: 1 });
  });

  it('reads a record of exactly 1 MB', () => {
    const text = line({ text: 'x'.repeat(maxRecordBytes - 11) });

    expect(split(text, 65_536)).toMatchObject([{ kind: 'json' }]);
  });
});
