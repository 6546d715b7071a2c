import { findPython, isSuitable } from './python-version';

describe('isSuitable', () => {
  it.each([
    ['3.10.0', true],
    ['3.13.2', true],
    ['3.9.18', false],
    ['2.7.18', false],
    ['4.0.0', false],
    ['', false],
    [null, false],
  ])('of %s is %s', (version, suitable) => {
    expect(isSuitable(version)).toBe(suitable);
  });
});

describe('findPython', () => {
  it('takes the first name that is new enough', () => {
    const versions = new Map([
      ['python3', '3.9.2'],
      ['python3.12', '3.12.1'],
      ['python3.11', '3.11.7'],
    ]);

    expect(findPython((name) => versions.get(name) ?? null)).toBe('python3.12');
  });

  it('says in a sentence what is missing and what was found', () => {
    expect(() => findPython((name) => (name === 'python3' ? '3.8.1' : null))).toThrow(
      'The rehearsal and the template linter need Python 3.10 or newer with its venv module on the PATH, found 3.8.1.',
    );
    expect(() => findPython(() => null)).toThrow('found none.');
  });
});
