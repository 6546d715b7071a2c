import { parseAccountId } from '../../../lambda/domain/account-id';
import { aChannel, deployedWith } from '../../support/posture';
import { ReviewedAccount } from '../../support/review';

const accountId = parseAccountId('111122223333');
const slack = (state: 'confirmed' | 'gone' | 'unknown') => aChannel({ name: 'Slack', kind: 'slack', state });

describe('what a review remembers of the sinks, beside that somebody listens', () => {
  it.each([
    ['that Slack delivers', [aChannel(), slack('confirmed')], true],
    ['that Slack is gone, although mail is confirmed', [aChannel(), slack('gone')], false],
    ['that there is none', [aChannel()], false],
    ['that Slack could not be tried', [aChannel(), slack('unknown')], null],
    ['that Slack delivers, although mail is gone', [aChannel({ state: 'gone' }), slack('confirmed')], true],
  ] as const)('%s', async (_, channels, sinkDelivers) => {
    const account = new ReviewedAccount();
    account.becomes({ deployment: deployedWith(...channels) });

    await account.review();

    expect(await account.memory.of(accountId)).toMatchObject({
      listening: true,
      sinkDelivers,
      at: account.clock.now().toISOString(),
    });
  });

  it('nothing of a place where Rootwatch is not deployed', async () => {
    const account = new ReviewedAccount();
    account.becomes({ deployment: { deployed: false } });

    await account.review();

    expect(await account.memory.of(accountId)).toMatchObject({ listening: false, sinkDelivers: false });
  });
});
