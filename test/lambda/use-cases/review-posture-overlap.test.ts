import { parseAccountId } from '../../../lambda/domain/account-id';
import type { CheckStates } from '../../../lambda/record/check-states.port';
import { OvertakenError } from '../../../lambda/record/overtaken.port';
import { seen } from '../../support/posture';
import { anAccountWithListeners, ReviewedAccount } from '../../support/review';

const accountId = parseAccountId('111122223333');
const mfaOff = { mfaEnabled: seen(false) };

/** The same memory; between its reading and everything that follows, something else happens once. */
function interrupted(states: CheckStates, happens: () => Promise<unknown>): CheckStates {
  return {
    of: async (account, checks) => {
      const read = await states.of(account, checks);
      await happens();
      return read;
    },
    save: (state) => states.save(state),
  };
}

describe('a review that another one overtakes', () => {
  async function failingAccount(): Promise<ReviewedAccount> {
    const account = await anAccountWithListeners();
    account.becomes(mfaOff);
    await account.review();
    account.heard();
    return account;
  }

  async function heardOfReturnAndRepair(account: ReviewedAccount): Promise<readonly string[]> {
    for (const posture of [mfaOff, {}]) {
      account.becomes(posture);
      await account.review();
    }
    return account.heard();
  }

  it('fails instead of undoing what the other has found, and nothing later stays untold', async () => {
    const account = await failingAccount();
    const states = interrupted(account.states, async () => {
      account.becomes({});
      await account.reviewAfter(2);
    });

    const stale = account.review({ states });

    await expect(stale).rejects.toThrow('Another run has saved check/root-mfa-enabled of 111122223333 meanwhile');
    expect(account.heard()).toEqual(['root-mfa-enabled resolved']);
    expect(await heardOfReturnAndRepair(account)).toEqual(['root-mfa-enabled reopened', 'root-mfa-enabled resolved']);
  });

  it('fails when it looked before the other and reads what that one has saved', async () => {
    const account = await failingAccount();
    const old = account.survey();
    account.becomes({});
    await account.reviewAfter(2);

    const stale = account.reviewAfter(2, { source: { survey: () => Promise.resolve(old) } });

    await expect(stale).rejects.toThrow(OvertakenError);
    expect(account.heard()).toEqual(['root-mfa-enabled resolved']);
    expect(await heardOfReturnAndRepair(account)).toEqual(['root-mfa-enabled reopened', 'root-mfa-enabled resolved']);
  });

  it('tells what it saw when it is repeated, if that is still so', async () => {
    const account = await anAccountWithListeners();
    account.becomes({ accessKeysPresent: seen(true) });
    const states = interrupted(account.states, async () => {
      account.becomes(mfaOff);
      await account.reviewAfter(2);
      account.becomes({ ...mfaOff, accessKeysPresent: seen(true) });
    });
    await account.review({ states }).catch(() => null);

    await account.reviewAfter(60);

    expect([...account.heard()].sort()).toEqual(['root-access-keys-absent opened', 'root-mfa-enabled opened']);
  });

  it('is not silenced by a state whose writer had a clock that ran ahead', async () => {
    const account = await anAccountWithListeners();
    account.becomes({ accessKeysPresent: seen(true), observedAt: '2027-11-21T03:00:00.000Z' });
    await account.review();
    account.heard();
    account.becomes({ ...mfaOff, accessKeysPresent: seen(true) });

    await account.review();

    expect(account.heard()).toEqual(['root-mfa-enabled opened']);
  });
});

describe('two reviews at once', () => {
  const outcomes = (settled: readonly PromiseSettledResult<unknown>[]): readonly string[] =>
    settled.map(({ status }) => status).sort();

  it('tell a failure once, and one of them is to be repeated', async () => {
    const account = await anAccountWithListeners();
    account.becomes(mfaOff);

    const both = await Promise.allSettled([account.review(), account.reviewAfter(1)]);
    await account.reviewAfter(60);

    expect(outcomes(both)).toEqual(['fulfilled', 'rejected']);
    expect(account.heard()).toEqual(['root-mfa-enabled opened']);
  });

  it.each([
    ['of a healthy account', {}],
    ['of an account where something waits to be told', mfaOff],
  ])('welcome once, and nothing waits afterwards: %s', async (_, posture) => {
    const account = new ReviewedAccount();
    account.becomes(posture);

    const both = await Promise.allSettled([account.review(), account.reviewAfter(1)]);
    await account.reviewAfter(60);

    expect(outcomes(both)).toEqual(['fulfilled', 'rejected']);
    expect(account.announcer.welcomes).toHaveLength(1);
    expect(account.heard()).toEqual([]);
    expect(await account.findings.waiting(accountId)).toEqual([]);
  });
});
