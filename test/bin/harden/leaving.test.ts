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

  it('begins a new run after one that ended, and takes over what was said and accepted', async () => {
    await account.signsIn();
    const { walked } = await account.walked([...spareAnswers, noWindow, ...holder]);
    account.clock.pass(86_400);

    const second = await account.walked([]);

    expect(walked.run.endedAt).not.toBeNull();
    expect(second.walked.run.beganAt).not.toBe(walked.run.beganAt);
    expect(second.walked.run.said).toHaveLength(5);
    expect(second.walked.run.endedAt).not.toBeNull();
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

  it('leaves a step open when somebody goes on', async () => {
    const { screen, walked } = await account.walked([...spareAnswers, noWindow, { choose: 'on' }, { choose: 'on' }]);

    expect(screen.left).toEqual([]);
    expect(walked.run.endedAt).toBeNull();
    expect(walked.stands.filter(({ state }) => state === 'open')).toHaveLength(2);
  });
});
