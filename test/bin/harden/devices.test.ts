import { HardenedAccount, kim } from '../../support/hardened-account';
import { holder, noWindow, spareAnswers, type Turn } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

describe('the holders of the devices', () => {
  beforeEach(() => account.signsIn());

  it('are recorded as a review is, with the devices that were shown', async () => {
    await account.walked([...spareAnswers, noWindow, ...holder]);

    expect(await account.kept.reviews.newest(account.accountId)).toMatchObject({
      by: kim,
      holders: [
        { role: 'finance lead', device: 'green-DEF' },
        { role: 'head of platform', device: 'blue-ABC' },
      ],
      devices: { complete: true, shown: [{ name: 'blue-ABC' }, { name: 'green-DEF' }] },
    });
  });

  it.each([
    ['what looks like a secret', 'cfo: 123456', 'What was typed looks as if it held a six-digit code'],
    [
      'what is no role and device, said how to type it here',
      'the safe',
      'What was typed is not a role, a colon and a device. Type it in this way: finance lead: YubiKey in the safe',
    ],
  ])('are asked again after %s', async (_, typed, sentence) => {
    const { screen } = await account.walked([
      ...spareAnswers,
      noWindow,
      { choose: 'record' },
      { type: typed },
      ...holder.slice(1),
    ]);

    expect(screen.text).toContain(sentence);
    expect(screen.text).not.toMatch(/--holder|123456/);
    expect(screen.left).toEqual([]);
  });

  it('are asked for until there are as many as are kept', async () => {
    const many = Array.from({ length: 24 }, (_, index): Turn => ({ type: `cfo: key ${String(index)}` }));
    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'record' }, ...many]);

    expect(screen.left).toEqual([]);
    expect((await account.kept.reviews.newest(account.accountId))?.holders).toHaveLength(24);
  });

  it('may be left unrecorded', async () => {
    await account.walked([...spareAnswers, noWindow, { choose: 'record' }, { type: '' }]);

    expect(await account.kept.reviews.newest(account.accountId)).toBeNull();
  });
});

describe('a lost device', () => {
  const serial = (name: string): string => `arn:aws:iam::111122223333:u2f/root-account/${name}`;
  const change = (deed: 'added' | 'removed', name: string | null, overrides = {}) => ({
    accountId: account.accountId,
    at: account.clock.now().toISOString(),
    deed,
    device: name === null ? null : serial(name),
    eventId: `${deed} ${String(name)}`,
    ...overrides,
  });
  const seenLater = (...args: Parameters<typeof change>): Turn => ({
    meanwhile: () => account.changes.push(change(...args)),
  });
  const lost = (...turns: readonly Turn[]) => account.walked([...spareAnswers, noWindow, { choose: 'lost' }, ...turns]);
  const blue = { choose: serial('blue-ABC') };

  beforeEach(() => account.signsIn());

  it('is watched until the old one was seen removed and the new one added', async () => {
    const { screen, walked } = await lost(blue, seenLater('removed', 'blue-ABC'), seenLater('added', 'red-GHI'));

    expect(screen.text).toContain('Seen: removed: blue-ABC');
    expect(screen.text).toContain('Seen: added: red-GHI');
    expect(screen.text).toContain('Both were seen');
    expect(walked.run.noticed.map(({ words }) => words.split(',')[0])).toEqual(['removed: blue-ABC', 'added: red-GHI']);
  });

  it('goes on to who holds the devices of now', async () => {
    const { screen } = await lost(
      blue,
      seenLater('removed', 'blue-ABC'),
      seenLater('added', 'red-GHI'),
      { type: 'finance lead: red-GHI' },
      { type: '' },
    );

    expect(screen.left).toEqual([]);
    expect(await account.kept.reviews.newest(account.accountId)).toMatchObject({
      holders: [{ role: 'finance lead', device: 'red-GHI' }],
    });
  });

  it('makes the holders that were recorded before no longer true', async () => {
    await account.walked([...spareAnswers, noWindow, ...holder]);
    account.clock.pass(60);
    await account.kept.proofs.keepChange(change('added', 'red-GHI'));
    account.clock.pass(60);
    await account.signsIn();

    const { screen } = await account.walked([]);

    const open = screen.pages.find(({ title }) => title.startsWith('Step 7 of 8'));

    expect(open?.sections.at(-1)?.lines[0]).toContain('changed on 21 Nov 2026, after the review');
  });

  it('may be named by whoever lost it', async () => {
    const { screen } = await lost(
      { choose: 'other' },
      { type: 'grey-XYZ' },
      seenLater('removed', 'grey-XYZ'),
      seenLater('added', 'red-GHI'),
    );

    expect(screen.text).toContain('Both were seen');
  });

  it.each([
    ['another device was removed', 'removed', 'green-DEF', 'that is not the device that was lost'],
    ['the lost device was added again', 'added', 'blue-ABC', 'that is the device that was lost, not another one'],
    ['a record names no device', 'added', null, 'its record does not say which device it was'],
  ] as const)('is not replaced when %s', async (_, deed, name, why) => {
    const other = deed === 'removed' ? seenLater('added', 'red-GHI') : seenLater('removed', 'blue-ABC');

    const { screen } = await lost(blue, other, seenLater(deed, name), { choose: 'back' });

    expect(screen.left).toEqual([]);
    expect(screen.text).toContain(`It does not count: ${why}`);
    expect(screen.text).not.toContain('Both were seen');
  });

  it('is not replaced by a device that was removed again', async () => {
    const { screen } = await lost(
      blue,
      seenLater('added', 'red-GHI'),
      seenLater('removed', 'red-GHI'),
      seenLater('removed', 'blue-ABC'),
      { choose: 'back' },
    );

    expect(screen.left).toEqual([]);
    expect(screen.text).not.toContain('Both were seen');
  });

  describe('with what happened before', () => {
    beforeEach(() => {
      const at = '2026-11-21T02:40:00.000Z';
      account.changes.push(change('removed', 'blue-ABC', { at }), change('added', 'red-GHI', { at }));
    });

    it('counts it when somebody says that it belongs to it', async () => {
      const { screen } = await lost(blue, { choose: 'yes' }, { choose: 'yes' });

      expect(screen.text).toContain('Both were seen');
    });

    it('does not count it otherwise', async () => {
      const { screen } = await lost(blue, { choose: 'no' }, { choose: 'no' }, { choose: 'back' });

      expect(screen.left).toEqual([]);
      expect(screen.text).not.toContain('Both were seen');
    });
  });

  it.each([
    ['before it is named', [{ choose: 'back' }]],
    ['without a name', [{ choose: 'other' }, { type: '' }]],
    ['before both were seen', [blue, { choose: 'back' }]],
  ])('may be left %s', async (_, turns) => {
    const { screen } = await lost(...turns);

    expect(screen.left).toEqual([]);
    expect(screen.text).not.toContain('Both were seen');
  });

  describe('when everything is proven', () => {
    beforeEach(async () => {
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
        blue,
        { meanwhile: replaced },
        { type: 'finance lead: red-GHI' },
        { type: '' },
      ]);

      expect(screen.left).toEqual([]);
      expect(screen.text).toContain('Proven: Who holds the devices is on record.');
      expect(screen.pages.at(-1)?.title).toContain('Step 5 of 8');
      expect(walked.run.endedAt).toBeNull();
    });

    it('may be told of in vain', async () => {
      const { screen, walked } = await account.walked([
        { choose: 'lost' },
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
});
