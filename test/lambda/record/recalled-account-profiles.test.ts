import { parseAccountId } from '../../../lambda/domain/account-id';
import { InMemoryAccountProfiles } from '../../../lambda/record/in-memory-account-profiles';
import { RecalledAccountProfiles } from '../../../lambda/record/recalled-account-profiles';
import { keepsTheAccountProfilesPromises } from '../../contracts/account-memories';
import { Clock } from '../../support/clock';

const payments = parseAccountId('111122223333');

function recalled() {
  const clock = new Clock();
  const behind = new InMemoryAccountProfiles();
  const asked = jest.spyOn(behind, 'of');
  return { clock, behind, asked, profiles: new RecalledAccountProfiles(behind, clock.now) };
}

describe('recalled account profiles', () => {
  keepsTheAccountProfilesPromises(() => recalled().profiles);

  it.each([
    ['once in five minutes', 299, 1],
    ['again after five minutes', 300, 2],
    ['again when the clock jumps back', -1, 2],
  ])('are asked for %s', async (_, seconds, times) => {
    const { profiles, behind, asked, clock } = recalled();
    await behind.save({ id: payments, name: 'payments', standing: 'member' });
    await profiles.of(payments);
    clock.pass(seconds);
    await profiles.of(payments);

    expect(asked).toHaveBeenCalledTimes(times);
  });

  it('are asked for again at once as long as they are not known', async () => {
    const { profiles, behind } = recalled();
    expect(await profiles.of(payments)).toBeNull();
    await behind.save({ id: payments, name: 'payments', standing: 'member' });

    expect(await profiles.of(payments)).toMatchObject({ name: 'payments' });
  });
});
