import { Windows } from '../../../bin/commands/harden/house/windows';
import { leavingHerald } from '../../../bin/home/herald';
import { seen } from '../../support/posture';
import { notKnown } from '../../../lambda/domain/fact';
import { bothDevices, HardenedAccount, kim } from '../../support/hardened-account';
import { holder, noWindow, spareAnswers } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(() => {
  account = new HardenedAccount();
});

describe('the window of planned use', () => {
  const plans = () => account.kept.plans.of(account.accountId);

  it('is announced before somebody signs in as root, and taken back when nobody has to any more', async () => {
    await account.walked([...spareAnswers, { choose: 'yes' }, { meanwhile: () => account.signsIn() }, ...holder]);

    expect(await plans()).toMatchObject([
      { reason: 'lock-down of root: sign-ins for rootwatch harden', cancelled: { by: kim } },
    ]);
    expect(account.announcer.announced.map(({ detection, status }) => `${detection} ${status}`)).toEqual([
      'planned-use open',
      'planned-use resolved',
    ]);
  });

  it('is taken back when somebody leaves', async () => {
    const { walked } = await account.walked([...spareAnswers, { choose: 'yes' }, { choose: 'later' }]);

    expect(await plans()).toMatchObject([{ cancelled: { by: kim } }]);
    expect(walked.run.windowId).toBeNull();
  });

  it('is offered once when somebody wants none', async () => {
    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'on' }]);

    expect(screen.asked.filter((text) => text.includes('Announce it first?'))).toHaveLength(1);
    expect(await plans()).toEqual([]);
  });

  it('is asked for again at the next step by whoever said not now', async () => {
    const { screen } = await account.walked([...spareAnswers, { choose: 'later' }, { choose: 'on' }]);

    expect(screen.asked.filter((text) => text.includes('Announce it first?'))).toHaveLength(2);
    expect(await plans()).toEqual([]);
  });

  it('is not announced by a key that was pressed too early, and told without leaving out what stays critical', async () => {
    const { screen } = await account.walked(spareAnswers);

    const first = screen.labels.indexOf('Not now: alerts have their full severity');
    expect(screen.labels[first + 1]).toMatch(/^Announce an hour/);
    expect(screen.asked.at(-1)).toContain('one severity lower; critical ones stay critical.');
  });

  it('is offered for the first identity while root is the only way in', async () => {
    account.becomes({ identityCenterRoles: seen(false), identityProviders: seen(0) });
    const { screen } = await account.walked([]);

    expect(screen.pages.at(-1)?.title).toContain('People can work without root');
    expect(screen.asked.at(-1)).toContain('Announce it first?');
  });

  describe('when every step is proven', () => {
    beforeEach(async () => {
      await account.signsIn();
      await account.walked([...spareAnswers, noWindow, ...holder]);
    });

    it.each([
      ['a device was lost', [{ choose: 'lost' }]],
      ['a device was lost, in the step', [{ choose: 'review' }, { choose: 'lost' }]],
    ])('is offered when %s', async (_, turns) => {
      const { screen } = await account.walked(turns);

      expect(screen.asked.at(-1)).toContain('Announce it first?');
    });

    it.each([
      [
        'to whoever looks at the devices as root to say who holds them',
        notKnown('not-visible', 'only root sees it'),
        true,
      ],
      ['not where root asks already', bothDevices, false],
    ])('is offered %s', async (_, mfaDevices, isOffered) => {
      account.becomes({ mfaDevices });
      const toTheList = isOffered ? [{ choose: 'unsure' }, { choose: 'later' }, { choose: 'list' }] : [];
      const { screen } = await account.walked([...toTheList, { choose: 'record' }]);

      expect(screen.asked.at(-1)?.includes('Announce it first?')).toBe(isOffered);
    });

    it('is said to be over while somebody waits for a lost device to be replaced', async () => {
      const over = {
        meanwhile: () => {
          account.clock.pass(3700);
        },
      };
      const blue = { choose: 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC' };
      const { screen } = await account.walked([{ choose: 'lost' }, { choose: 'yes' }, blue, over]);

      expect(screen.text).toMatch(/The window \S+ of planned use is over: alerts/);
      expect(screen.asked.at(-1)).toContain('Announce it first?');
    });
  });

  it('is not offered where root has no console: ending a root key is no sign-in', async () => {
    account.becomes({ partition: 'aws-us-gov', accessKeysPresent: seen(true) });
    const { screen } = await account.walked([{ choose: 'on' }]);

    expect(screen.pages.map(({ title }) => title).join(' ')).toContain('Root has no access keys');
    expect(screen.asked.filter((text) => text.includes('Announce it first?'))).toEqual([]);
  });

  it('is announced anew when the hour is over', async () => {
    const { screen } = await account.walked([
      ...spareAnswers,
      { choose: 'yes' },
      {
        meanwhile: () => {
          account.clock.pass(3700);
          return account.signsIn();
        },
      },
      { choose: 'yes' },
    ]);

    expect(screen.left).toEqual([]);
    expect(await plans()).toHaveLength(2);
  });

  it('is said to be over while somebody waits for a sign-in, and offered anew', async () => {
    const { screen } = await account.walked([
      ...spareAnswers,
      { choose: 'yes' },
      {
        meanwhile: () => {
          account.clock.pass(3700);
        },
      },
      { choose: 'no' },
      { choose: 'later' },
    ]);

    expect(screen.left).toEqual([]);
    expect(screen.text).toMatch(/The window \S+ of planned use is over: alerts of what root does now have their full/);
  });

  it('says who is told of it', async () => {
    const { screen } = await account.walked([...spareAnswers, noWindow]);

    expect(screen.labels).toContain(
      'Announce an hour of planned use of root: it is kept here; a rootwatch watch that runs with this store tells of it, else nobody is told',
    );
  });

  describe('beside a watch', () => {
    const watching = { id: 'watch', host: 'laptop', pid: 10, aliveAt: 0 };
    const beside = () => {
      const { caller } = account.house();
      const services = { plans: account.kept.plans, now: account.clock.now };
      return {
        windows: new Windows(() => Promise.resolve({ caller, services, herald: leavingHerald(watching, services) })),
      };
    };

    it('is left to the watch to tell, and the person is to wait for that', async () => {
      const { screen } = await account.walked([...spareAnswers, { choose: 'yes' }, { choose: 'later' }], beside());

      expect(screen.text).toMatch(
        /Written: window \S+ of planned use, until .+ The rootwatch watch that runs with this store \(process 10 on laptop\) tells of it on all its channels: .+ wait for that message before you sign in\./,
      );
      expect(account.announcer.announced).toEqual([]);
      expect(await plans()).toMatchObject([{ announcedAt: null, cancelled: { by: kim, announcedAt: null } }]);
    });

    it('is no reason to offer another one while the watch has not told of it yet', async () => {
      const { screen } = await account.walked(
        [...spareAnswers, { choose: 'yes' }, { meanwhile: () => account.signsIn() }],
        beside(),
      );

      expect(screen.asked.filter((text) => text.includes('Announce it first?'))).toHaveLength(1);
      expect(await plans()).toHaveLength(1);
    });
  });

  it('is gone without when it cannot be announced, and that is said', async () => {
    const windows = {
      open: () => Promise.reject(new Error('Nobody has confirmed to receive alerts.')),
      openUntil: () => Promise.resolve(null),
      close: () => Promise.resolve(),
    };

    const { screen } = await account.walked([...spareAnswers, { choose: 'yes' }], { windows });

    expect(screen.text).toContain('No window is announced: Nobody has confirmed to receive alerts.');
  });
});
