import { waiversOf } from '../../../bin/commands/harden/pages/waivers';
import { waiverList } from '../../../lib/config/waivers';
import { HardenedAccount } from '../../support/hardened-account';
import { seen } from '../../support/posture';
import { noWindow, type Turn } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

describe('skipping a step', () => {
  const skipped: readonly Turn[] = [
    { choose: 'skip' },
    { type: 'the export moves in spring' },
    { type: 'the platform team' },
    { type: '' },
  ];

  beforeEach(() => {
    account.becomes({ accessKeysPresent: seen(true) });
  });

  it('makes a waiver that the configuration takes, for ninety days', async () => {
    const { walked } = await account.walked([noWindow, ...skipped]);

    const waivers = waiversOf(walked.run);

    expect(waivers).toEqual([
      {
        check: 'root-access-keys-absent',
        reason: 'the export moves in spring',
        by: 'the platform team',
        until: '2027-02-19',
      },
    ]);
    expect(waiverList(account.clock.now()).parse(waivers)).toEqual(waivers);
  });

  it.each([
    ['365', '2027-11-21'],
    ['1', '2026-11-22'],
  ])('takes %s days', async (days, until) => {
    const { walked } = await account.walked([noWindow, ...skipped.slice(0, 3), { type: days }]);

    expect(waiverList(account.clock.now()).parse(waiversOf(walked.run))).toMatchObject([{ until }]);
  });

  it.each(['366', '0', '1.5', 'soon', '0x10', '1e1'])('asks again for %s days', async (days) => {
    const { screen } = await account.walked([noWindow, ...skipped.slice(0, 3), { type: days }, { type: '30' }]);

    expect(screen.text).toContain(`'${days}' is no number of days from 1 to 365.`);
    expect(screen.text).toContain('Skipped until 2026-12-21');
  });

  it('needs a reason', async () => {
    const { screen, walked } = await account.walked([noWindow, { choose: 'skip' }, { type: ' ' }]);

    expect(screen.text).toContain('Nothing is skipped without a reason.');
    expect(waiversOf(walked.run)).toEqual([]);
  });

  it('asks again for what looks like a secret, which is kept nowhere', async () => {
    const secret: Turn = { type: 'the code is 123456' };

    const { screen, walked } = await account.walked([noWindow, { choose: 'skip' }, secret, ...skipped.slice(1)]);

    expect(screen.text).toContain('That looks as if it held a six-digit code.');
    expect(JSON.stringify(walked.run)).not.toContain('123456');
  });

  it('needs somebody who answers for it', async () => {
    const { walked } = await account.walked([noWindow, { choose: 'skip' }, { type: 'later' }, { type: '' }]);

    expect(waiversOf(walked.run)).toEqual([]);
  });

  it('is not offered for a step that is proven', async () => {
    const { screen } = await account.walked([
      noWindow,
      { choose: 'list' },
      { choose: 'everyday-identities' },
      { choose: 'list' },
      { choose: 'end' },
    ]);

    expect(screen.left).toEqual([]);
    expect(screen.labels.filter((label) => label.startsWith('Skip it'))).toHaveLength(1);
    expect(screen.labels.filter((label) => label.startsWith('Go on to the next step'))).toHaveLength(1);
  });

  it('ends on the day after its last', async () => {
    await account.walked([noWindow, ...skipped]);
    account.clock.pass(91 * 86_400);

    const { walked } = await account.walked([]);

    expect(walked.stands[1]?.state).toBe('open');
  });
});
