import { accountsInWords, accountsOfSummary } from '../../../../lambda/announce/words/accounts-in-words';
import { welcomeBlocks } from '../../../../lambda/announce/slack/welcome-blocks';
import { activityFacts } from '../../../../lambda/announce/notice/activity-facts';
import { isAccountId } from '../../../../lambda/domain/account-id';
import { accountsTouched } from '../../../../lambda/domain/accounts-touched';
import { aRootLoginFinding } from '../../../support/findings';
import { aSummary, iso } from '../../../support/incidents';

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

describe('the accounts in the summary of an incident', () => {
  const many = Array.from({ length: 210 }, (_, index) => String(300_000_000_000 + index)).filter(isAccountId);
  const summaryOf = (touched: typeof accounts, onlyLookedAt: typeof accounts) => {
    const { incident } = aSummary();
    return accountsOfSummary({ incident: { ...incident, accounts: touched }, onlyLookedAt });
  };

  it.each([
    ['are not told when it is one', accounts.slice(0, 1), [], ''],
    ['are not told when it is one that was looked at', accounts.slice(0, 1), accounts.slice(0, 1), ''],
    ['are told in full', accounts, [], `23 accounts: ${accounts.join(', ')}.`],
    ['are, of very many, the first', many, [], `210 accounts: ${many.slice(0, 200).join(', ')} and 10 more.`],
    [
      'are told in full but for those only looked at, which stand apart',
      [...accounts, ...many.slice(0, 11)],
      accounts,
      `34 accounts, 23 of them only looked at.
More was done or tried on 11 accounts: ${many.slice(0, 11).join(', ')}.
Only looked at: ${firstTen} and 13 more.`,
    ],
    [
      'do not hide among many the one that was not only looked at',
      accounts,
      accounts.slice(1),
      `23 accounts, 22 of them only looked at.
More was done or tried on 1 account: ${accounts[0] ?? ''}.
Only looked at: ${accounts.slice(1, 11).join(', ')} and 12 more.`,
    ],
    [
      'are all only looked at',
      accounts.slice(0, 2),
      accounts,
      `2 accounts, all only looked at: ${accounts.slice(0, 2).join(', ')}.`,
    ],
  ])('%s', (_, touched, onlyLookedAt, words) => {
    expect(summaryOf(touched, onlyLookedAt)).toBe(words);
  });

  it('have room in one piece of a Slack message, however many', () => {
    const body = summaryOf(many, []);

    expect(welcomeBlocks({ subject: 'x', body }).blocks.slice(1)).toMatchObject([{ text: { text: body } }]);
  });
});
