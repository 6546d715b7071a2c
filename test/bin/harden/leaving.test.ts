import type { Hardening } from '../../../lambda/domain/hardening';
import { exitCodeAfter } from '../../../bin/commands/harden/pages/report';
import { HardenedAccount } from '../../support/hardened-account';
import { seen } from '../../support/posture';
import { holder, noWindow, spareAnswers } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

describe('leaving and coming back', () => {
  it('goes on at the first open step, and proves nothing twice', async () => {
    account.becomes({ securityContactSet: seen(false) });
    const first = await account.walked([...spareAnswers, noWindow, { choose: 'later' }]);

    const second = await account.walked([]);

    expect(second.walked.run.beganAt).toBe(first.walked.run.beganAt);
    expect(second.screen.pages[1]?.title).toContain('Step 5 of 8');
    expect(second.screen.text).not.toContain('Proven');
    expect(second.screen.text).toContain('kept in store.db; the next run goes on at the first open step');
  });

  it('opens what was proven and is otherwise now', async () => {
    await account.walked([...spareAnswers]);
    account.becomes({ accessKeysPresent: seen(true) });

    const { screen } = await account.walked([]);

    expect(screen.pages[1]?.title).toContain('Step 2 of 8');
  });

  describe('after everything was proven', () => {
    let ended: Hardening;

    beforeEach(async () => {
      await account.signsIn();
      ended = (await account.walked([...spareAnswers, noWindow, ...holder])).walked.run;
      account.clock.pass(86_400);
    });

    it('keeps the run with its evidence while nothing is open', async () => {
      const { walked } = await account.walked([{ choose: 'end' }]);

      expect(ended.endedAt).not.toBeNull();
      expect(walked.run).toEqual(ended);
    });

    it('shows the steps with when each was proven first', async () => {
      const { screen } = await account.walked([]);

      expect(screen.pages[0]?.sections[0]?.lines[0]).toContain('proven. people sign in through');
      expect(screen.pages[0]?.sections[0]?.lines[0]).toContain('Seen 2026-11-21 ');
      expect(screen.text).toBe('Left. What was seen is kept in store.db.');
    });

    it('begins a new run when something is open, and takes over what was said', async () => {
      account.becomes({ securityContactSet: seen(false) });

      const { walked } = await account.walked([]);

      expect(walked.run.beganAt).not.toBe(ended.beganAt);
      expect(walked.run.said).toEqual(ended.said);
      expect(walked.run.endedAt).toBeNull();
    });
  });

  it('lets somebody choose a step from the list, or go to the summary', async () => {
    const { screen } = await account.walked([
      ...spareAnswers,
      noWindow,
      { choose: 'list' },
      { choose: 'review' },
      { choose: 'list' },
      { choose: 'end' },
    ]);

    expect(screen.left).toEqual([]);
    expect(screen.pages.at(-1)?.title).toContain('Step 7 of 8');
  });

  it.each([
    ['somebody leaves', { choose: 'later' }],
    ['somebody goes on to the end', { choose: 'on' }],
  ])('keeps as proven, when %s, what became true after it was passed', async (_, end) => {
    account.becomes({ securityContactSet: seen(false), accessKeysPresent: seen(true) });

    const { walked } = await account.walked([
      noWindow,
      { choose: 'on' },
      ...spareAnswers,
      { choose: 'on' },
      {
        meanwhile: () => {
          account.becomes({ securityContactSet: seen(true), accessKeysPresent: seen(false) });
        },
      },
      end,
    ]);

    expect(walked.stands[1]).toMatchObject({ state: 'proven', step: { id: 'root-access-keys' } });
    expect(await account.kept.hardenings.of(account.accountId)).toEqual(walked.run);
  });

  it('leaves a step open when somebody goes on', async () => {
    const { screen, walked } = await account.walked([...spareAnswers, noWindow, { choose: 'on' }, { choose: 'on' }]);

    expect(screen.left).toEqual([]);
    expect(walked.run.endedAt).toBeNull();
    expect(exitCodeAfter(walked)).toBe(1);
    expect(walked.stands.filter(({ state }) => state === 'open')).toHaveLength(2);
  });
});
