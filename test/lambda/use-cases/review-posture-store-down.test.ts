import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { seen } from '../../support/posture';
import { anAccountWithListeners, claiming } from '../../support/review';

const mfaOff = { mfaEnabled: seen(false) };

describe('while the store is down', () => {
  const down = (): Promise<never> => Promise.reject(new StoreDownError('The findings table cannot be reached.'));

  it.each([
    [
      'nothing can be read',
      { states: { of: down, save: down }, memory: { of: down, save: down }, profiles: { of: down, save: down } },
    ],
    ['no state can be written', { states: null }],
  ] as const)('people are told all the same, marked as not recorded, and the run fails: %s', async (_, broken) => {
    const account = await anAccountWithListeners();
    account.becomes(mfaOff);
    const states = broken.states ?? { of: account.states.of.bind(account.states), save: down };

    const review = account.review({ ...broken, states });

    await expect(review).rejects.toThrow('The findings table cannot be reached.');
    expect(account.announcer.announced.filter(({ notify }) => notify === 'now')).toMatchObject([
      { detection: 'root-mfa-enabled', outcome: 'fail', recorded: false },
    ]);
  });

  it('what was told unrecorded is told again and then kept', async () => {
    const account = await anAccountWithListeners();
    account.becomes(mfaOff);
    await account.review({ findings: claiming(account.findings, down) }).catch(() => account.heard());

    await account.review();
    await account.review();

    expect(account.announcer.announced.filter(({ notify }) => notify === 'now')).toMatchObject([
      { detection: 'root-mfa-enabled', transition: 'opened', recorded: true },
    ]);
  });

  it('a fresh state never takes the place of one that could not be read', async () => {
    const account = await anAccountWithListeners();
    account.becomes(mfaOff);
    await account.review();
    const states = { of: down, save: account.states.save.bind(account.states) };

    await account.review({ states }).catch(() => account.heard());
    account.becomes({});
    await account.review();

    expect(account.heard()).toEqual(['root-mfa-enabled resolved']);
  });
});
