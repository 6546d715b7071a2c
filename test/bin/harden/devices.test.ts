import { HardenedAccount, kim } from '../../support/hardened-account';
import { holder, noWindow, spareAnswers, type Turn } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

describe('the holders of the devices', () => {
  beforeEach(() => account.signsIn());

  it('are recorded as a review is, with the devices that were shown', async () => {
    await account.walked([...spareAnswers, noWindow, ...holder]);

    expect(await account.kept.reviews.newest(account.accountId)).toMatchObject({
      by: kim,
      holders: [
        { role: 'finance lead', device: 'green-DEF' },
        { role: 'head of platform', device: 'blue-ABC' },
      ],
      devices: { complete: true, shown: [{ name: 'blue-ABC' }, { name: 'green-DEF' }] },
    });
  });

  it.each([
    ['what looks like a secret', 'cfo: 123456', 'What was typed looks as if it held a six-digit code'],
    [
      'what is no role and device, said how to type it here',
      'the safe',
      'What was typed is not a role, a colon and a device. Type it in this way: finance lead: YubiKey in the safe',
    ],
  ])('are asked again after %s', async (_, typed, sentence) => {
    const { screen } = await account.walked([
      ...spareAnswers,
      noWindow,
      { choose: 'record' },
      { type: typed },
      ...holder.slice(1),
    ]);

    expect(screen.text).toContain(sentence);
    expect(screen.text).not.toMatch(/--holder|123456/);
    expect(screen.left).toEqual([]);
  });

  it('are asked for until there are as many as are kept', async () => {
    const many = Array.from({ length: 24 }, (_, index): Turn => ({ type: `cfo: key ${String(index)}` }));
    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'record' }, ...many]);

    expect(screen.left).toEqual([]);
    expect((await account.kept.reviews.newest(account.accountId))?.holders).toHaveLength(24);
  });

  it('may be left unrecorded', async () => {
    await account.walked([...spareAnswers, noWindow, { choose: 'record' }, { type: '' }]);

    expect(await account.kept.reviews.newest(account.accountId)).toBeNull();
  });
});
