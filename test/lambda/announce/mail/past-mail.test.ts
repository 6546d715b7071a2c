import { pastMail } from '../../../../lambda/announce/mail/past-mail';
import { parseAccountId } from '../../../../lambda/domain/account-id';
import { aSignIn, aSumUp, signInsOf } from '../../../support/pasts';

const account = { id: parseAccountId('111122223333'), name: 'payments', standing: 'standalone' } as const;
const presentation = { whoToAsk: 'platform on-call', timeZone: 'UTC' };
const at = '2026-11-21T12:00:00Z';
const signIns = signInsOf(aSignIn('2026-09-19T10:00:00Z'), aSignIn('2026-10-02T09:00:00Z'));

describe('the mail about the past', () => {
  it('says what was read, what was found, and whom to ask', () => {
    const { subject, body } = pastMail(account, aSumUp({ signIns }), at, presentation);

    expect(subject).toBe('Rootwatch has read the past of payments (111122223333): root signed in twice in 90 days');
    expect(body).toBe(
      [
        'Rootwatch has read the event history of payments (111122223333) from 23 Aug 2026 to 21 Nov 2026 11:40 UTC, in 2 regions.',
        '',
        'In the 90 days before 21 Nov 2026 11:40 UTC root signed in twice: 19 Sep and 2 Oct, both from 198.51.100.4, both with MFA. What came later is told one by one.',
        '',
        'Nobody was told of these one by one, since they happened before Rootwatch watched; each is in the findings table. If nobody knows one of them, the runbook has the first steps for every unexpected use of root. Ask platform on-call.',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['nothing of root in 90 days before 11:40 UTC', {}, 'There is nothing to do about that time.'],
    [
      'no sign-in, other uses of root in 90 days',
      { unreadable: 1 },
      'the first steps for every unexpected use of root.',
    ],
    [
      'nothing could be read',
      { regions: [], unread: [{ region: 'us-east-1', cause: 'denied', reason: 'refused' }] },
      'NOT READ',
    ],
  ] as const)('has the verdict "%s"', (verdict, overrides, said) => {
    const { subject, body } = pastMail(account, aSumUp(overrides), at, presentation);

    expect(subject).toContain(verdict);
    expect(body.replaceAll('\n', ' ')).toContain(said);
  });

  it('names the day in the subject when it is told on a later one', () => {
    expect(pastMail(account, aSumUp(), '2026-11-22T00:00:00Z', presentation).subject).toBe(
      'Rootwatch has read the past of payments (111122223333): nothing of root in 90 days before 21 Nov',
    );
  });

  it('asks nobody when nobody is named', () => {
    expect(pastMail(account, aSumUp({ signIns }), at, { ...presentation, whoToAsk: null }).body).not.toContain('Ask');
  });
});
