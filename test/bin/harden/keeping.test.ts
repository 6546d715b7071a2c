import type { Kept } from '../../../bin/commands/harden/house/kept';
import type { Hardening } from '../../../lambda/domain/hardening';
import type { MfaReview } from '../../../lambda/domain/mfa-proof';
import { StoreDownError } from '../../../lambda/record/finding-store.port';
import { OvertakenError } from '../../../lambda/record/overtaken.port';
import { HardenedAccount } from '../../support/hardened-account';
import { holder, noWindow, spareAnswers } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

const refused = () => Promise.reject(new StoreDownError('The table refuses.'));
const complaints = (lines: readonly string[]) => lines.filter((line) => line.startsWith('Not kept yet'));

/** What is kept, where the runs are reached only in this way. */
function keptWith(reach: Partial<Kept['hardenings']>): () => Kept {
  const { hardenings } = account.kept;
  const whole = {
    of: hardenings.of.bind(hardenings),
    unfinished: hardenings.unfinished.bind(hardenings),
    save: hardenings.save.bind(hardenings),
  };
  return () => ({ ...account.kept, hardenings: { ...whole, ...reach } });
}

describe('keeping the run', () => {
  it('is tried until the store can be reached', async () => {
    let refusals = 2;
    const { hardenings } = account.kept;
    const save = (run: Hardening): Promise<Hardening> => {
      refusals -= 1;
      return refusals >= 0 ? refused() : hardenings.save(run);
    };

    const { screen, walked } = await account.walked([], { kept: keptWith({ save }) });

    expect(complaints(screen.lines)).toHaveLength(1);
    expect(await hardenings.of(account.accountId)).toEqual(walked.run);
  });

  it('goes on from what another sitting has kept meanwhile', async () => {
    const other = async (): Promise<void> => {
      const run = await account.kept.hardenings.of(account.accountId);
      if (run !== null)
        await account.kept.hardenings.save({
          ...run,
          noticed: [{ step: 'mfa', at: run.beganAt, words: 'by another' }],
        });
      await account.signsIn();
    };

    const { walked } = await account.walked([...spareAnswers, noWindow, { meanwhile: other }]);

    expect(walked.run.noticed).toMatchObject([{ words: 'by another' }, { step: 'test-login' }]);
    expect(walked.run.settled).toContainEqual(expect.objectContaining({ kind: 'proven', step: 'test-login' }));
  });

  it('is tried on when the store cannot be reached to see what another sitting has kept', async () => {
    const { hardenings } = account.kept;
    let isOvertaken = false;
    let refusals = 1;
    const save = (run: Hardening): Promise<Hardening> => {
      if (isOvertaken) return hardenings.save(run);
      isOvertaken = true;
      return Promise.reject(new OvertakenError('Another sitting has saved it.'));
    };
    const of: typeof hardenings.of = (accountId) => {
      if (!isOvertaken || refusals === 0) return hardenings.of(accountId);
      refusals -= 1;
      isOvertaken = false;
      return refused();
    };

    const { screen, walked } = await account.walked([], { kept: keptWith({ of, save }) });

    expect(complaints(screen.lines)).toHaveLength(1);
    expect(await hardenings.of(account.accountId)).toEqual(walked.run);
  });
});

describe('a window of planned use', () => {
  it('is announced and taken back, and said to be, when the run cannot be kept and the person leaves', async () => {
    let isAway = false;
    const { hardenings } = account.kept;
    const save = (run: Hardening): Promise<Hardening> => {
      isAway ||= run.windowId !== null;
      if (!isAway) return hardenings.save(run);
      account.interruption.abort();
      return refused();
    };

    const { screen } = await account.walked([...spareAnswers, { choose: 'yes' }], { kept: keptWith({ save }) });

    expect(screen.text).toMatch(/^Kept: window \S+ of planned use/m);
    expect(screen.text).toMatch(/^What was seen last is not kept\. What was seen is kept in store\.db/m);
    expect(screen.text).toMatch(/^The window \S+ of planned use is over\.$/m);
    expect(screen.text).not.toMatch(/No window is announced|could not be taken back/);
  });
});

describe('keeping the holders of the devices', () => {
  const atTheReview = [...spareAnswers, noWindow, ...holder];
  const keptAfter = (keep: (review: MfaReview) => Promise<void>) => (): Kept => {
    const { reviews } = account.kept;
    return { ...account.kept, reviews: { newest: reviews.newest.bind(reviews), keep } };
  };

  beforeEach(() => account.signsIn());

  it('is tried until the store can be reached, with what was typed once', async () => {
    let refusals = 2;
    const keep = (review: MfaReview): Promise<void> => {
      refusals -= 1;
      return refusals >= 0 ? refused() : account.kept.reviews.keep(review);
    };

    const { screen } = await account.walked(atTheReview, { kept: keptAfter(keep) });

    expect(screen.left).toEqual([]);
    expect(complaints(screen.lines)).toHaveLength(1);
    expect(await account.kept.reviews.newest(account.accountId)).toMatchObject({
      holders: [{ device: 'green-DEF' }, { device: 'blue-ABC' }],
    });
  });

  it('is given up when the person leaves, who is told so', async () => {
    const keep = (): Promise<void> => {
      account.interruption.abort();
      return refused();
    };

    const { screen } = await account.walked(atTheReview, { kept: keptAfter(keep) });

    expect(screen.text).toContain('The holders of the devices are not kept. What was seen is kept in store.db');
    expect(await account.kept.reviews.newest(account.accountId)).toBeNull();
  });
});
