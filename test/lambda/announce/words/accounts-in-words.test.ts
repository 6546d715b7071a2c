import { accountsInWords } from '../../../../lambda/announce/words/accounts-in-words';
import { activityFacts } from '../../../../lambda/announce/notice/activity-facts';
import { isAccountId } from '../../../../lambda/domain/account-id';
import { accountsTouched } from '../../../../lambda/domain/accounts-touched';
import { aRootLoginFinding } from '../../../support/findings';
import { iso } from '../../../support/incidents';

const accounts = Array.from({ length: 23 }, (_, index) => String(100_000_000_000 + index)).filter(isAccountId);
const firstTen = accounts.slice(0, 10).join(', ');

describe('the accounts of an incident', () => {
  it.each([
    ['are not told when it is one', 1, null],
    ['are told by number and name', 2, `2 accounts: ${accounts.slice(0, 2).join(', ')}`],
    ['are told in full up to ten', 10, `10 accounts: ${firstTen}`],
    ['are, of more than ten, the first and how many more', 23, `23 accounts: ${firstTen} and 13 more`],
  ])('%s', (_, number, words) => {
    expect(accountsInWords(accountsTouched(accounts.slice(0, number)))).toBe(words);
  });

  it.each([
    ['stand in an alert that comes later', false, `23 accounts: ${firstTen} and 13 more`],
    ['do not stand in the alert that opens it', true, undefined],
  ])('%s', (_, opens, words) => {
    const incident = {
      id: 'incident/x',
      startedAt: iso(0),
      opens,
      accounts: accountsTouched(accounts),
      telling: 'now',
    } as const;
    const facts = activityFacts(aRootLoginFinding({ incident }), { whoToAsk: null, timeZone: 'UTC' });

    expect(facts.find(({ label }) => label === 'Accounts')?.value).toBe(words);
  });
});
