import { standLine } from '../../../bin/commands/harden/pages/pages';
import { exitCodeFor } from '../../../bin/commands/harden/pages/report';
import { waiversOf } from '../../../bin/commands/harden/pages/waivers';
import type { Stand } from '../../../bin/commands/harden/stand';
import type { Walked } from '../../../bin/commands/harden/walk';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { waiverList } from '../../../lib/config/waivers';
import { HardenedAccount } from '../../support/hardened-account';
import { denied, seen } from '../../support/posture';
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

  it('names what is accepted before it asks why, and in the end that it is so all the same', async () => {
    const { screen, walked } = await account.walked([noWindow, ...skipped]);

    expect(screen.asked.find((text) => text.includes('Why is this accepted?'))).toMatch(/^root has .*1 key/);
    expect(standLine(stepTwo(walked))).toMatch(/accepted until 2027-02-19 by the platform team: .*Seen now: root has /);
  });

  it('makes nothing good: what fails is bad news of the command, as of an audit', async () => {
    const { walked } = await account.walked([noWindow, ...skipped]);

    expect(exitCodeFor([stepTwo(walked)])).toBe(1);
  });

  it.each<[string, Partial<RootPosture>, string]>([
    ['nothing else fails', {}, 'skipped'],
    ['it can no longer be seen', { accessKeysPresent: denied }, 'skipped'],
    ['something else fails too', { signingCertificatesPresent: seen(true) }, 'open'],
    ['something else cannot be seen', { signingCertificatesPresent: denied }, 'open'],
  ])('holds while what fails is what was accepted: when %s', async (_, posture, state) => {
    await account.walked([noWindow, ...skipped]);
    account.becomes(posture);

    const { walked } = await account.walked([]);

    expect(stepTwo(walked).state).toBe(state);
  });

  it('accepts nothing that nobody saw: no waiver is made of it, and it is open once it is seen to fail', async () => {
    account.becomes({ accessKeysPresent: denied });
    const first = await account.walked([noWindow, ...skipped]);
    account.becomes({ accessKeysPresent: seen(true) });

    const second = await account.walked([]);

    expect([stepTwo(first.walked).state, stepTwo(second.walked).state]).toEqual(['skipped', 'open']);
    expect(waiversOf(first.walked.run)).toEqual([]);
    expect(exitCodeFor([stepTwo(first.walked)])).toBe(2);
  });
});

function stepTwo({ stands }: Walked): Stand {
  const [, stand] = stands;
  if (stand === undefined) throw new Error('there is no second step');
  return stand;
}
