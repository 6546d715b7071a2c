import { timing } from '../../../lambda/contract/timing';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { StillHeldError } from '../../../lambda/use-cases/message-stays';
import { aChannel, deployedWith, seen } from '../../support/posture';
import { anAccountWithListeners, ReviewedAccount } from '../../support/review';

const accountId = parseAccountId('111122223333');
const mfaOff = { mfaEnabled: seen(false) };
const nobodyListens = { deployment: deployedWith(aChannel({ state: 'pending' })) };

describe('whoever confirms the mail while Slack listens already', () => {
  const slack = aChannel({ name: 'Slack', kind: 'slack' });
  const mailPending = { deployment: deployedWith(aChannel({ state: 'pending' }), slack) };
  const mailConfirmed = { deployment: deployedWith(aChannel(), slack) };

  async function anAccountWithSlackOnly(): Promise<ReviewedAccount> {
    const account = new ReviewedAccount();
    account.becomes(mailPending);
    await account.review();
    account.announcer.welcomes.splice(0);
    return account;
  }

  it('gets the first message, with what would have been told one by one', async () => {
    const account = await anAccountWithSlackOnly();
    account.becomes({ ...mailConfirmed, ...mfaOff });

    await account.review();

    expect(account.announcer.welcomes).toMatchObject([{ channels: [aChannel(), slack] }]);
    expect(account.heard()).toEqual([]);
    expect(await account.findings.waiting(accountId)).toEqual([]);
  });

  it.each([
    ['stays confirmed', mailConfirmed],
    ['cannot be asked for once', { deployment: deployedWith(aChannel({ state: 'unknown' }), slack) }],
    ['is cut off and mended', { deployment: deployedWith(aChannel({ state: 'gone' }), slack) }],
  ] as const)('gets it once, although the mail %s', async (_, meanwhile) => {
    const account = await anAccountWithSlackOnly();
    for (const posture of [mailConfirmed, meanwhile, mailConfirmed]) {
      account.becomes(posture);
      await account.review();
    }

    expect(account.announcer.welcomes).toHaveLength(1);
  });

  it('gets it once from two reviews at once, of which one is to be repeated', async () => {
    const account = await anAccountWithSlackOnly();
    account.becomes(mailConfirmed);

    const both = await Promise.allSettled([account.review(), account.reviewAfter(1)]);
    await account.reviewAfter(60);

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(account.announcer.welcomes).toHaveLength(1);
  });

  it('gets it again after everybody had left', async () => {
    const account = await anAccountWithSlackOnly();
    for (const posture of [mailConfirmed, nobodyListens, mailPending, mailConfirmed]) {
      account.becomes(posture);
      await account.review();
    }

    expect(account.announcer.welcomes).toHaveLength(3);
  });

  it('is no reason for another message to the mail when Slack is added', async () => {
    const account = await anAccountWithListeners();
    account.becomes(mailConfirmed);

    await account.review();

    expect(account.announcer.welcomes).toEqual([]);
  });
});

describe('a welcome that another run is sending', () => {
  /** As a run leaves it that died while sending. */
  async function anUnfinishedWelcome(): Promise<ReviewedAccount> {
    const account = new ReviewedAccount();
    const never = (): Promise<never> => Promise.reject(new Error('The process ended.'));
    const announcer = {
      announce: account.announcer.announce.bind(account.announcer),
      tellMachines: account.announcer.tellMachines.bind(account.announcer),
      welcome: never,
    };
    await account.review({ announcer }).catch(() => null);
    return account;
  }

  it('makes this run fail while its lease lasts', async () => {
    const account = await anUnfinishedWelcome();

    await expect(account.reviewAfter(timing.claimLease - 1)).rejects.toThrow(StillHeldError);
    expect(account.announcer.welcomes).toEqual([]);
  });

  it.each([
    ['when its lease has ended', timing.claimLease],
    ['when the clock jumps back', -3600],
  ])('is sent by this one %s', async (_, seconds) => {
    const account = await anUnfinishedWelcome();

    await account.reviewAfter(seconds);
    await account.review();

    expect(account.announcer.welcomes).toHaveLength(1);
  });
});
