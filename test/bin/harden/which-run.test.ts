import { steps } from '../../../bin/commands/harden/steps';
import { runToWalk, withRoomFor } from '../../../bin/commands/harden/which-run';
import { parseAccountId } from '../../../lambda/domain/account-id';
import { bothDevices, HardenedAccount, kim } from '../../support/hardened-account';
import { aRun, seenOf } from '../../support/hardening';
import { aHealthyPosture, seen } from '../../support/posture';

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

  it('is the last one that ended, while nothing is open', async () => {
    const ended = await account.kept.hardenings.save(aRun({ endedAt: '2026-11-21T04:00:00.000Z' }));

    expect(await runToWalk({}, account.house())).toEqual(ended);
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

describe('a run that ended', () => {
  const now = new Date('2026-11-22T03:00:00.000Z');
  const endedAt = '2026-11-21T04:00:00.000Z';
  const settled = steps.map(({ id }) => ({
    kind: 'proven' as const,
    step: id,
    at: endedAt,
    by: kim,
    words: 'seen',
    evidence: [],
  }));
  const healthy = aHealthyPosture({ mfaDevices: bothDevices });

  it('stays as it is while everything is still true', () => {
    const ended = aRun({ endedAt, settled });

    expect(withRoomFor(seenOf(healthy), ended, now)).toBe(ended);
  });

  it('makes room for a new one when something is open, with what was said and accepted, and without what was proven', () => {
    const ended = aRun({ endedAt });

    const run = withRoomFor(seenOf({ ...healthy, securityContactSet: seen(false) }), ended, now);

    expect(run).toMatchObject({ beganAt: now.toISOString(), by: kim, version: 0, endedAt: null, noticed: [] });
    expect(run.settled.map(({ kind }) => kind)).toEqual(['skipped']);
    expect(run.said).toEqual(ended.said);
  });

  it('is told from one that is not finished, which goes on', () => {
    const open = aRun();

    expect(withRoomFor(seenOf(healthy), open, now)).toBe(open);
  });
});
