import { exitCodeAfter } from '../../../bin/commands/harden/pages/report';
import { HardenedAccount } from '../../support/hardened-account';
import { seen } from '../../support/posture';
import { holder, noWindow, spareAnswers } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

/** The first one, and the one after the holders were recorded, come before it. */
const lastLook = 3;

describe('the last look of harden', () => {
  it('is at everything, and leads back to what is undone since', async () => {
    await account.signsIn();
    account.beforeLook = () => {
      if (account.looks === lastLook) account.becomes({ securityContactSet: seen(false) });
    };

    const { screen, walked } = await account.walked([...spareAnswers, noWindow, ...holder]);

    expect(screen.pages.at(-1)?.title).toBe('Step 6 of 8: AWS knows whom to write to');
    expect(walked.stands.map(({ state }) => state).filter((state) => state === 'open')).toHaveLength(1);
    expect(walked.run.endedAt).toBeNull();
  });

  it('does not end, and says why, when it cannot look at everything once more', async () => {
    await account.signsIn();
    account.beforeLook = () => {
      if (account.looks === lastLook) account.blind = 'The token has expired.';
    };

    const { screen, walked } = await account.walked([...spareAnswers, noWindow, ...holder]);

    expect(screen.text).toContain('looked at once more: The token has expired. The run is not ended by this');
    expect(walked.run.endedAt).toBeNull();
    expect(exitCodeAfter(walked)).toBe(2);
  });
});
