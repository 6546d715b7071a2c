import fc from 'fast-check';
import { mailSubject } from '../../../../lambda/announce/mail/subject';

const id = '111122223333';

describe('a mail subject', () => {
  it.each([
    ['keeps a plain name', 'payments', '[high] payments (111122223333): root signed in'],
    ['takes accents off', 'Zürich Café', '[high] Zurich Cafe (111122223333): root signed in'],
    ['says only the id when nothing of the name is left', '결제', '[high] account 111122223333: root signed in'],
    ['keeps the useful rest of a mixed name', '결제 – prod', '[high] prod (111122223333): root signed in'],
    ['says only the id when there is no name', null, '[high] account 111122223333: root signed in'],
    ['lets no line break through', 'pay\r\nments', '[high] pay ments (111122223333): root signed in'],
  ])('%s', (_, name, subject) => {
    expect(mailSubject('[high]', { id, name }, 'root signed in')).toBe(subject);
  });

  it('shortens the name before the text', () => {
    const subject = mailSubject(
      '[critical]',
      { id, name: 'n'.repeat(50) },
      'root signed in without MFA from 203.0.113.9',
    );

    expect(subject).toHaveLength(99);
    expect(subject).toMatch(/^\[critical] n+\.\.\. \(111122223333\): root signed in without MFA from 203\.0\.113\.9$/);
  });

  it('cuts no bracket open in the name', () => {
    const subject = mailSubject('[critical]', { id, name: 'payments (europe, production)' }, 'x'.repeat(50));

    expect(subject).toBe(`[critical] payments... (111122223333): ${'x'.repeat(50)}`);
  });

  it('then shortens the text, never severity and id', () => {
    const subject = mailSubject('[critical]', { id, name: 'payments-production' }, 'x'.repeat(200));

    expect(subject).toMatch(/^\[critical] payme\.\.\. \(111122223333\): x+\.\.\.$/);
    expect(subject).toHaveLength(99);
  });

  it('makes no name of one that is not known, however long the text', () => {
    const subject = mailSubject('[critical]', { id, name: null }, 'x'.repeat(200));

    expect(subject).toMatch(/^\[critical] account 111122223333: x+\.\.\.$/);
  });

  it('says when no account is named', () => {
    expect(mailSubject('[high]', { id: null, name: null }, 'a record')).toBe('[high] account not named: a record');
  });

  it('is accepted by SNS whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (name, text) => {
          expect(mailSubject('[critical]', { id, name }, text)).toMatch(/^\[critical] [\x20-\x7e]{1,88}$/);
          expect(mailSubject('[critical]', { id, name }, text)).toContain(id);
        },
      ),
    );
  });
});
