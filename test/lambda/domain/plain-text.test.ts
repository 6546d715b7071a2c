import fc from 'fast-check';
import { cleaned, plainText } from '../../../lambda/domain/plain-text';

describe('plain text', () => {
  it.each([
    ['leaves ordinary text alone', 'Mozilla/5.0 (Windows NT 10.0)', 'Mozilla/5.0 (Windows NT 10.0)'],
    ['keeps letters of every script and emoji', 'Zoë 東京 👍', 'Zoë 東京 👍'],
    ['makes one line of many', 'a\r\nb\tc\u2028d\n\n\ne', 'a b c d e'],
    [
      'makes one line of what old printers, mainframes and Unicode call a new one',
      'a\vb\fc\u0085d\u2029e',
      'a b c d e',
    ],
    ['removes control characters', 'a\u0000b\u001b[31mc\u007fd\u009be', 'ab[31mcde'],
    ['removes marks that turn the direction', 'gpj.\u202eexe\u2066x\u2069\u200f', 'gpj.exex'],
    ['removes what has no width', 'ro\u200bo\u200dt\ufeff\u2060\u00ad', 'root'],
    ['removes invisible tags and lone halves of a pair', 'a\u{e0041}b\ud800c\udc00', 'abc'],
    ['trims', '  a  ', 'a'],
  ])('%s', (_, text, expected) => {
    expect(plainText(text, 100)).toBe(expected);
  });

  it.each([
    ['keeps what just fits', 'abcde', 5, 'abcde'],
    ['shows a cut', 'abcdef', 5, 'abcd…'],
    ['does not halve a pair', 'abc👍def', 5, 'abc…'],
    ['does not halve the first of all pairs', 'abc\u{10000}def', 5, 'abc…'],
    ['does not halve one of the last pairs', 'abc\u{10fc00}def', 5, 'abc…'],
    ['does not halve a pair at its own end', 'abcd👍', 5, 'abcd…'],
    ['keeps a pair that is whole before the cut', 'ab👍def', 5, 'ab👍…'],
    ['keeps a letter of the private plane before the cut', 'abc\ue000def', 5, 'abc\ue000…'],
    ['has room for the mark alone', 'abc', 1, '…'],
    ['has no room at all', 'abc', 0, ''],
    ['has less than no room', 'abc', -1, ''],
    ['counts after cleaning', 'a\u200b\u200b\u200bbc', 3, 'abc'],
  ])('%s', (_, text, limit, expected) => {
    expect(plainText(text, limit)).toBe(expected);
  });

  it('is never longer than its limit, has no line break and does not change when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(50), (text, limit) => {
        const plain = plainText(text, limit);

        expect(plain.length).toBeLessThanOrEqual(limit);
        expect(plain).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(plainText(plain, limit)).toBe(plain);
      }),
    );
  });
});

describe('text that may be missing', () => {
  it.each([
    ['is cleaned and cut like any other', 'a\nb\u200bcdef', 5, 'a bc…'],
    ['is null when there is none', null, 100, null],
    ['is null when it is undefined', undefined, 100, null],
    ['is null when it is empty', '', 100, null],
    ['is null when nothing is left of it', ' \u200b\n', 100, null],
    ['is null when there is no room for it', 'abc', 0, null],
  ])('%s', (_, text, limit, expected) => {
    expect(cleaned(text, limit)).toBe(expected);
  });
});
