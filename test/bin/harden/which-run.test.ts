import { runToWalk } from '../../../bin/commands/harden/which-run';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { HardenedAccount, kim } from '../../support/hardened-account';
import { aRun } from '../../support/hardening';

const elsewhere = parseAccountId('444455556666');
let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

describe('the run to go on with', () => {
  it('is a new one where there is none', async () => {
    expect(await runToWalk({}, account.house())).toMatchObject({ by: kim, version: 0, settled: [], endedAt: null });
  });

  it('is the one that is not finished', async () => {
    const kept = await account.kept.hardenings.save(aRun());

    expect(await runToWalk({}, account.house())).toEqual(kept);
  });

  it('is a new one after one that ended, with what was said and accepted, and without what was proven', async () => {
    await account.kept.hardenings.save(aRun({ endedAt: '2026-11-21T04:00:00.000Z' }));

    const run = await runToWalk({}, account.house());

    expect(run.settled.map(({ kind }) => kind)).toEqual(['skipped']);
    expect(run.said).toEqual(aRun().said);
  });

  it('is refused while one of another account is not finished, with both named and what to do', async () => {
    await account.kept.hardenings.save(aRun({ accountId: elsewhere }));

    await expect(runToWalk({}, account.house())).rejects.toThrow(
      'The run of account 444455556666, begun 2026-11-21T03:00:00.000Z, is not finished, and these credentials are of account 111122223333. Give the credentials of 444455556666 to go on there, or --account 111122223333 to begin here as well.',
    );
  });

  it('begins beside it when that is asked for', async () => {
    await account.kept.hardenings.save(aRun({ accountId: elsewhere }));

    expect(await runToWalk({ account: '111122223333' }, account.house())).toMatchObject({ version: 0 });
  });

  it.each([
    [
      'an account that is not that of the credentials',
      '444455556666',
      '--account is 444455556666, and these credentials are of account 111122223333.',
    ],
    ['what is no account', '12', "--account: '12' is no account id: give its twelve digits."],
  ])('is refused for %s', async (_, typed, sentence) => {
    await expect(runToWalk({ account: typed }, account.house())).rejects.toThrow(sentence);
  });
});
