import { beginningsOf } from '../../../bin/commands/demo/beginnings';
import { RecordSplitter } from '../../../lambda/observe/record-stream/record-stream';

function beginnings(text: string): readonly string[] {
  const splitter = new RecordSplitter();
  const pieces = [...splitter.push(Buffer.from(text)), ...splitter.end()];
  return beginningsOf(text, pieces);
}

it.each([
  ['each line of JSON Lines', '{"a":1}\n{"b":oops}\n{"c":3}\n', ['{"a":1}', '{"b":oops}', '{"c":3}']],
  ['each record of a list on one line', '[{"a":1},{"b":oops},{"c":3}]', ['{"a":1}', '{"b":oops}', '{"c":3}']],
  ['what ends too early', '{"a":1}\n{"b":', ['{"a":1}', '{"b":']],
  ['two that are alike', '{"a":1}\n{"a":1}\n', ['{"a":1}', '{"a":1}']],
  ['what is no JSON at all', 'hello', ['hello']],
])('says how %s begins', (_, text, expected) => {
  expect(beginnings(text)).toEqual(expected);
});

it('says no more than two hundred characters', () => {
  expect(beginnings(`{"a":"${'x'.repeat(1_000)}`)[0]).toHaveLength(200);
});
