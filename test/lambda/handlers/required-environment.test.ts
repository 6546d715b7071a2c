import { environment } from '../../../lambda/contract/environment';
import { optional, required, requiredCount } from '../../../lambda/handlers/required-environment';

const { rootUnusedDays, whoToAsk } = environment;

describe('the environment of a function', () => {
  it('gives what is set', () => {
    expect(required(whoToAsk, { [whoToAsk]: ' ana ' })).toBe('ana');
    expect(requiredCount(rootUnusedDays, { [rootUnusedDays]: '30' })).toBe(30);
  });

  it.each([[{}], [{ [whoToAsk]: '' }], [{ [whoToAsk]: ' ' }]])('names what is missing: %j', (variables) => {
    expect(optional(whoToAsk, variables)).toBeNull();
    expect(() => required(whoToAsk, variables)).toThrow(/WHO_TO_ASK is not set/);
  });

  it.each(['0', '-1', '1.5', 'thirty', '30 days', '9'.repeat(40)])('refuses a count of %j', (text) => {
    expect(() => requiredCount(rootUnusedDays, { [rootUnusedDays]: text })).toThrow(`got '${text}'`);
  });
});
