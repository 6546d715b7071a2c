import { brokenLine } from '../../../bin/terminal/broken-line';

it.each([
  ['a short line stays', 'one two', ['one two']],
  ['a long one is broken at a space', 'one two three four five', ['one two three', 'four five']],
  ['hanging below its number', '1. one two three four', ['1. one two', '   three four']],
  ['below its dash', '- one two three four', ['- one two', '  three four']],
  ['below what its label says', 'Key  one two three', ['Key  one two', '     three']],
  ['also a label of two words', 'New key  one two', ['New key  one', '         two']],
  [
    'a long word stays whole',
    'see https://example.com/a/long/way for it',
    ['see', 'https://example.com/a/long/way', 'for it'],
  ],
  ['at its end too', 'https://example.com/a/long/way', ['https://example.com/a/long/way']],
])('%s', (_, line, lines) => {
  expect(brokenLine(line, 13)).toEqual(lines);
});
