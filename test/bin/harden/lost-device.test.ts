import { notKnown } from '../../../lambda/domain/fact';
import { mfaDevice } from '../../../lambda/domain/mfa-device';
import { HardenedAccount } from '../../support/hardened-account';
import { seen } from '../../support/posture';
import { holder, noWindow, spareAnswers, type Turn } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
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
  const isReplaced: Turn = {
    meanwhile: () => {
      account.changes.push(change('added', 'red-GHI'));
      account.becomes({ mfaDevices: seen(['red-GHI', 'green-DEF'].map((name) => mfaDevice(serial(name)))) });
    },
  };
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
      isReplaced,
      { type: 'finance lead: red-GHI' },
      { type: 'head of platform: green-DEF' },
      { type: '' },
    );

    expect(screen.left).toEqual([]);
    expect(await account.kept.reviews.newest(account.accountId)).toMatchObject({
      holders: [{ role: 'finance lead', device: 'red-GHI' }, {}],
    });
  });

  it('makes the holders that were recorded before no longer true', async () => {
    await account.walked([...spareAnswers, noWindow, ...holder]);
    account.clock.pass(60);
    await account.kept.proofs.keepChange(change('added', 'red-GHI'));
    account.clock.pass(60);
    await account.signsIn();

    const { screen } = await account.walked(spareAnswers.slice(0, 2));

    const open = screen.pages.find(({ title }) => title.startsWith('Step 7 of 8'));

    expect(open?.sections.at(-1)?.lines[0]).toContain('changed on 21 Nov 2026, 03:01:10 UTC, after the review');
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

    it('does not count what nobody knows of, until somebody says that it belongs to it', async () => {
      const unsure = { choose: 'unsure' };
      const { screen, walked } = await lost(
        blue,
        unsure,
        unsure,
        { choose: 'say' },
        { choose: 'yes' },
        { choose: 'yes' },
      );

      expect(screen.asked).toContain(
        'Not seen yet: the lost device removed and another one added. It is looked at every 10 seconds.',
      );
      expect(screen.text).toContain('Both were seen');
      expect(walked.run.noticed).toHaveLength(2);
    });

    it('begins with what settles nothing', async () => {
      const { screen } = await lost(blue);

      expect(screen.labels.slice(-3)[0]).toBe('I do not know, or not now: it does not count yet');
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

  describe('of which the event history cannot be read', () => {
    const observation = {
      call: 'cloudtrail:LookupEvents',
      at: '2026-11-21T03:00:00Z',
      callerArn: null,
      requestId: null,
    };
    const refused = notKnown(
      'denied',
      'cloudtrail:LookupEvents was refused by AWS (AccessDeniedException)',
      observation,
    );
    const why = 'Not all that was done to the devices can be seen: cloudtrail:LookupEvents';

    it('is not waited for in silence: what is missing is said once, and somebody may go on to the holders', async () => {
      account.unread = refused;

      const { screen } = await lost(blue, { meanwhile: () => undefined }, { choose: 'on' }, ...holder.slice(1));

      expect(screen.left).toEqual([]);
      expect(screen.lines.filter((line) => line.startsWith(why))).toHaveLength(1);
      expect(screen.text).toContain('The permission that is missing: cloudtrail:LookupEvents.');
      expect(screen.text).not.toContain('Both were seen');
      expect(await account.kept.reviews.newest(account.accountId)).toMatchObject({ holders: [{}, {}] });
    });

    it('names no permission where none is missing', async () => {
      account.unread = notKnown('failed', 'cloudtrail:LookupEvents failed (ThrottlingException)', observation);

      const { screen } = await lost(blue, { choose: 'back' });

      expect(screen.text).toContain(`${why} failed (ThrottlingException).`);
      expect(screen.text).not.toContain('permission');
    });

    it('is watched on as soon as it can be read', async () => {
      account.unread = refused;
      const readAgain = (): void => {
        account.unread = null;
        account.changes.push(change('removed', 'blue-ABC'), change('added', 'red-GHI'));
      };

      const { screen } = await lost(blue, { meanwhile: readAgain });

      expect(screen.text).toContain('Both were seen');
    });

    it('can be gone on without only then', async () => {
      const { screen } = await lost(blue, { choose: 'back' });

      expect(screen.labels).not.toContain('Go on although it was not seen: record who holds the devices');
    });
  });

  it('is said once to be out of sight while nothing at all can be seen', async () => {
    const { screen } = await lost(
      blue,
      {
        meanwhile: () => {
          account.blind = 'The credentials have expired.';
        },
      },
      { meanwhile: () => undefined },
      { choose: 'back' },
    );

    expect(screen.lines.filter((line) => line.startsWith('Nothing can be seen'))).toHaveLength(1);
  });
});
