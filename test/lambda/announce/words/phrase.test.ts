import { asClause, asSentence } from '../../../../lambda/announce/words/phrase';

describe('phrases', () => {
  it.each([
    ['Root user signed in.', 'root signed in'],
    ["Root user's key was used", "root's key was used"],
    ['A root access key was used', 'a root access key was used'],
    ['MFA device of root was deactivated', 'MFA device of root was deactivated'],
    ['ConsoleLogin failed', 'ConsoleLogin failed'],
    ['Slack is cut off', 'Slack is cut off'],
    ['iam:GetUser was denied', 'iam:GetUser was denied'],
  ])('makes a clause of "%s"', (sentence, clause) => {
    expect(asClause(sentence)).toBe(clause);
  });

  it.each([
    ['root has a key', 'Root has a key.'],
    ['iam:GetUser was denied', 'iam:GetUser was denied.'],
    ['Done.', 'Done.'],
    ['cut off…', 'Cut off…'],
    [' ', ''],
  ])('makes a sentence of "%s"', (clause, sentence) => {
    expect(asSentence(clause)).toBe(sentence);
  });
});
