import { HardenedAccount } from '../../support/hardened-account';
import { spareAnswers } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

const plans = () => account.kept.plans.of(account.accountId);

describe('the window of planned use of a sitting that did not end', () => {
  let id: string;
  let first: Awaited<ReturnType<HardenedAccount['walked']>>;

  beforeEach(async () => {
    const { windows } = account.house();
    const crashing = {
      open: windows.open.bind(windows),
      openUntil: windows.openUntil.bind(windows),
      close: () => Promise.reject(new Error('It crashed.')),
    };
    first = await account.walked([...spareAnswers, { choose: 'yes' }], { windows: crashing });
    id = first.walked.run.windowId ?? '';
  });

  const isTakenBack = async (): Promise<boolean> => (await plans()).some(({ cancelled }) => cancelled !== null);

  it('is told of once by the one that could not take it back, and not as of another one', () => {
    expect(first.screen.text).toContain(`The window ${id} of planned use could not be taken back: It crashed.`);
    expect(first.walked.openWindow).toBeNull();
  });

  it('is left alone by one that needs none', async () => {
    await account.signsIn();

    await account.walked([]);

    expect(await isTakenBack()).toBe(false);
  });

  it('is used and left to the other one', async () => {
    const { screen } = await account.walked([{ choose: 'share' }, { choose: 'later' }]);

    expect(screen.asked[0]).toBe(
      `The window ${id} of planned use is open for this run already: another sitting uses it, or one that crashed has left it. Does another sitting use it?`,
    );
    expect(await isTakenBack()).toBe(false);
  });

  it.each([
    ['leaves it to the other one', [{ choose: 'share' }, { choose: 'later' }]],
    ['leaves at the question', []],
  ])('is named at the end, with what ends it, to whoever %s', async (_, turns) => {
    const { walked } = await account.walked(turns);

    expect(walked.openWindow).toContain(`The window ${id} of planned use is still open, until 2026-11-21 04:0`);
    expect(walked.openWindow).toContain(`npx rootwatch plan cancel ${id} (with the --profile`);
  });

  it('is named at the end as one of which nothing is known while the store is away', async () => {
    const openUntil = () => Promise.reject(new Error('The table refuses.'));
    const { open, close } = account.house().windows;
    const windows = { open, close, openUntil };
    const { walked } = await account.walked([], { windows });

    expect(walked.openWindow).toContain(`Whether the window ${id} of planned use is still open is not known`);
  });

  it('is taken over and taken back', async () => {
    const { walked } = await account.walked([{ choose: 'adopt' }, { choose: 'later' }]);

    expect(await isTakenBack()).toBe(true);
    expect(walked.run.windowId).toBeNull();
    expect(walked.openWindow).toBeNull();
  });
});

it('a window of planned use is not announced twice by two sittings that ask at the same moment', async () => {
  const other = async (): Promise<void> => {
    const { plan } = await account.house().windows.open('the other sitting');
    const run = await account.kept.hardenings.of(account.accountId);
    if (run !== null) await account.kept.hardenings.save({ ...run, windowId: plan.id });
  };

  const { screen } = await account.walked([...spareAnswers, { choose: 'yes', meanwhile: other }, { choose: 'share' }]);

  expect(screen.left).toEqual([]);
  expect(await plans()).toHaveLength(1);
});
