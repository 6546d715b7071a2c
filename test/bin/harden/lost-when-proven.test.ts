import { HardenedAccount } from '../../support/hardened-account';
import { holder, noWindow, spareAnswers } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

describe('a lost device, when everything is proven,', () => {
  const serial = (name: string): string => `arn:aws:iam::111122223333:u2f/root-account/${name}`;
  const change = (deed: 'added' | 'removed', name: string) => ({
    accountId: account.accountId,
    at: account.clock.now().toISOString(),
    deed,
    device: serial(name),
    eventId: `${deed} ${name}`,
  });

  beforeEach(async () => {
    await account.signsIn();
    await account.walked([...spareAnswers, noWindow, ...holder]);
    account.clock.pass(60);
  });

  it('is watched, and the run goes on at what that opens', async () => {
    const replaced = async (): Promise<void> => {
      account.changes.push(change('removed', 'blue-ABC'), change('added', 'red-GHI'));
      await account.kept.proofs.keepChange(change('added', 'red-GHI'));
      account.clock.pass(60);
    };

    const { screen, walked } = await account.walked([
      { choose: 'lost' },
      noWindow,
      { choose: serial('blue-ABC') },
      { meanwhile: replaced },
      ...holder.slice(1),
    ]);

    expect(screen.left).toEqual([]);
    expect(screen.text).toContain('Proven: Who holds the devices is on record.');
    expect(screen.pages.at(-1)?.title).toContain('Step 4 of 8');
    expect(walked.run.endedAt).toBeNull();
  });

  it('may be told of in vain', async () => {
    const { screen, walked } = await account.walked([
      { choose: 'lost' },
      noWindow,
      { choose: 'back' },
      { choose: 'review' },
      { choose: 'list' },
      { choose: 'end' },
    ]);

    expect(screen.left).toEqual([]);
    expect(walked.run.endedAt).not.toBeNull();
  });

  it('the holders can be recorded anew, which is the new proof', async () => {
    const { screen, walked } = await account.walked([...holder, { choose: 'end' }]);

    expect(screen.left).toEqual([]);
    expect(walked.run.settled).toContainEqual(
      expect.objectContaining({ step: 'review', at: account.clock.now().toISOString() }),
    );
  });
});
