import { standLine } from '../../../bin/commands/harden/pages/pages';
import { exitCodeFor } from '../../../bin/commands/harden/pages/report';
import { HardenedAccount } from '../../support/hardened-account';
import { seen } from '../../support/posture';
import { noWindow, spareAnswers, type Turn } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(async () => {
  account = new HardenedAccount();
  await account.signsIn();
  await account.kept.reviews.keep({
    accountId: account.accountId,
    at: account.clock.now().toISOString(),
    by: 'arn:aws:iam::111122223333:user/kim',
    holders: [],
    unheld: [],
    note: null,
    devices: { shown: [], complete: true },
  });
});

const [who = noWindow, hands = noWindow, holder = noWindow, address = noWindow, phone = noWindow] = spareAnswers;
const no: Turn = { choose: 'no' };
const spare = 3;

describe('the answers of a person', () => {
  it('settle the step when all are given and none is no', async () => {
    const { walked } = await account.walked(spareAnswers);

    expect(walked.stands[spare]?.state).toBe('proven');
    expect(exitCodeFor(walked.stands)).toBe(0);
  });

  it.each([
    ['the password and the devices are in one hand', [who, no, holder, address, phone], 'Give the password to one'],
    ['the address is a private one', [who, hands, holder, no, phone], 'Change it: as root, the account name'],
    ['nobody answers the phone', [who, hands, holder, address, no], 'Change it: the account name'],
  ])('leave the step open, with what to do, when %s', async (_, turns, sentence) => {
    const { screen, walked } = await account.walked([...turns, noWindow]);

    expect(screen.text).toContain(`The step stays open. ${sentence}`);
    expect(walked.stands[spare]).toMatchObject({ state: 'open', settled: null });
    expect(walked.run.endedAt).toBeNull();
    expect(exitCodeFor(walked.stands)).toBe(1);
  });

  it.each([
    ['nothing is typed', [{ type: '' }, hands, holder, address, phone]],
    ['somebody does not know', [who, hands, holder, address, { choose: 'unsure' }]],
  ])('do not settle the step when %s', async (_, turns) => {
    const { screen, walked } = await account.walked([...turns, noWindow]);

    expect(screen.text).toContain('the step is not settled before it is answered');
    expect(walked.stands[spare]).toMatchObject({ state: 'done', settled: null });
    expect(walked.run.said).toHaveLength(4);
    expect(exitCodeFor(walked.stands)).toBe(2);
  });

  it('are no yes by a key that was pressed too early: the first to choose settles nothing', async () => {
    const { screen } = await account.walked([who, hands]);

    expect(screen.labels.filter((label) => /^(Yes|No|I do not know, or not now)$/.test(label)).slice(0, 3)).toEqual([
      'I do not know, or not now',
      'Yes',
      'No',
    ]);
  });

  it('are asked for where they were no when somebody answers anew, and replaced', async () => {
    const { walked } = await account.walked([who, hands, holder, no, phone, noWindow, { choose: 'answer' }, address]);

    expect(walked.stands[spare]?.state).toBe('proven');
    expect(walked.run.said).toHaveLength(5);
    expect(walked.run.said.map(({ answer }) => answer)).not.toContain('no');
  });

  it('stay as they were when somebody who answers anew leaves some out, and prove nothing more by that', async () => {
    await account.walked(spareAnswers);

    const { screen, walked } = await account.walked([
      { choose: 'spare-device' },
      { choose: 'answer' },
      { type: '' },
      hands,
      { type: '' },
      { choose: 'unsure' },
      { choose: 'unsure' },
      { choose: 'later' },
    ]);

    expect(screen.text.split('Nothing was said: what was said before stays as it was.')).toHaveLength(5);
    expect(walked.run.said).toHaveLength(5);
    expect(walked.stands[spare]?.state).toBe('proven');
  });

  it('are told as missing where they are, and the step may be left for the next one', async () => {
    account.becomes({ securityContactSet: seen(false) });
    const unsure: Turn = { choose: 'unsure' };

    const { screen, walked } = await account.walked([who, unsure, holder, unsure, phone, noWindow, { choose: 'on' }]);

    expect(screen.pages.at(-1)?.title).toContain('Step 6 of 8');
    expect(walked.stands.map(standLine)[spare]).toMatch(
      /: done\. .*not answered: Are the password and the devices in different hands\?\. and 1 more to answer$/,
    );
  });

  it('are shown with what they answer when somebody comes back to the step', async () => {
    await account.walked(spareAnswers);

    const { screen } = await account.walked([{ choose: 'spare-device' }]);

    expect(screen.pages.at(-1)?.sections.find(({ label }) => label === 'Said')?.lines).toHaveLength(5);
  });

  it('are asked again in the next sitting where they were no, and only those', async () => {
    await account.walked([who, hands, holder, no, phone, noWindow]);

    const { screen, walked } = await account.walked([address]);

    expect(screen.asked).toHaveLength(1);
    expect(screen.pages[1]?.sections.at(-1)?.lines.join(' ')).toContain(
      'open: answered with no: Is the e-mail address',
    );
    expect(walked.stands[spare]?.state).toBe('proven');
  });

  it('hold for as many days as a review does', async () => {
    await account.walked(spareAnswers);
    account.clock.pass(179 * 86_400);
    const before = await account.walked([]);
    account.clock.pass(86_400);
    const after = await account.walked([]);

    expect(before.walked.stands[spare]?.state).toBe('proven');
    expect(after.walked.stands[spare]).toMatchObject({ state: 'done', settled: null });
    expect(after.screen.asked).toHaveLength(1);
  });

  it('say nothing of devices that are others now: those are asked for again, and only those', async () => {
    await account.walked(spareAnswers);
    account.clock.pass(60);
    const at = account.clock.now().toISOString();
    await account.kept.proofs.keepChange({
      accountId: account.accountId,
      at,
      deed: 'added',
      device: null,
      eventId: null,
    });

    const { screen, walked } = await account.walked([who, hands]);

    expect(screen.asked.slice(0, 2)).toEqual([
      'Who holds the spare device, and where is it? (the role of a person, no secret)',
      'Are the password and the devices in different hands?',
    ]);
    expect(walked.stands[spare]?.state).toBe('proven');
  });

  it.each([
    ['said', 'yes'],
    ['open', 'no'],
  ])(
    'leave it %s whether people can work without root, where only an identity provider is there: %s',
    async (state, word) => {
      account.becomes({ identityCenterRoles: seen(false), identityProviders: seen(1) });

      const { walked } = await account.walked([{ choose: 'say' }, { choose: word }]);

      expect(walked.stands[0]?.state).toBe(state);
    },
  );

  it('may be replaced by a reason for which the step is skipped', async () => {
    const reason: readonly Turn[] = [
      { choose: 'skip' },
      { type: 'moves in spring' },
      { type: 'finance' },
      { type: '' },
    ];

    const { screen, walked } = await account.walked([who, hands, holder, no, phone, noWindow, ...reason]);

    expect(walked.stands[spare]?.state).toBe('skipped');
    expect(screen.text).not.toContain('The waiver to copy');
  });
});
