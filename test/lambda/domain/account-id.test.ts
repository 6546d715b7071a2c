import { isAccountId, parseAccountId } from '../../../lambda/domain/account-id';

describe('an account id', () => {
  it('is twelve digits', () => {
    expect(isAccountId('111122223333')).toBe(true);
    expect(parseAccountId('111122223333')).toBe('111122223333');
  });

  it('may begin with zeros', () => {
    expect(parseAccountId('000000000001')).toBe('000000000001');
  });

  it.each([
    ['nothing', ''],
    ['a digit short', '11112222333'],
    ['a digit long', '1111222233334'],
    ['a letter among the digits', '11112222333x'],
    ['something before it', 'arn:111122223333'],
    ['something after it', '111122223333:root'],
    ['digits of another script', '١١١١٢٢٢٢٣٣٣٣'],
    ['a line break at its end', '111122223333\n'],
  ])('is not %s, and the error names what came instead', (_, text) => {
    expect(isAccountId(text)).toBe(false);
    expect(() => parseAccountId(text)).toThrow(`got '${text}'`);
  });

  it.each([
    ['a number', 111122223333],
    ['a list that reads like one', ['111122223333']],
    ['null', null],
    ['undefined', undefined],
  ])('is not %s', (_, value) => {
    expect(isAccountId(value)).toBe(false);
  });
});
