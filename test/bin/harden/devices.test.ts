import { mfaDevice } from '../../../lambda/domain/mfa-device';
import { HardenedAccount, kim } from '../../support/hardened-account';
import { onlyForRoot, seen } from '../../support/posture';
import { holder, noWindow, spareAnswers, type Turn } from '../../support/scripted-screen';

let account: HardenedAccount;
const given = (turn: Turn | undefined): readonly Turn[] => (turn === undefined ? [] : [turn]);
const names = ['blue-ABC', 'green-DEF', 'red-GHI'];
const three = seen(names.map((name) => mfaDevice(`arn:aws:iam::111122223333:u2f/root-account/${name}`)));

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
      'What was typed is not a role, a colon and a device. Type it in this way: finance lead: blue-ABC',
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

  it('are asked again when the device is none of those that AWS shows', async () => {
    const { screen } = await account.walked([
      ...spareAnswers,
      noWindow,
      { choose: 'record' },
      { type: 'finance lead: YubiKey in the safe' },
      ...holder.slice(1),
    ]);

    expect(screen.text).toContain(
      "What was typed names none of root's devices: AWS shows blue-ABC and green-DEF.\nRecorded: green-DEF with finance",
    );
    expect(screen.left).toEqual([]);
  });

  it('are asked for the device that was left out, which then has one', async () => {
    const [record, first, second, end] = holder;
    const { screen } = await account.walked([
      ...spareAnswers,
      noWindow,
      ...[record, first, end, second, end].flatMap(given),
    ]);

    expect(screen.asked).toContain(
      'Nobody was named for blue-ABC. Who holds it? As "ROLE: DEVICE". Empty: nobody is named, and the record says so.',
    );
    expect(await account.kept.reviews.newest(account.accountId)).toMatchObject({ holders: [{}, {}], unheld: [] });
  });

  it('may be left out knowingly, and the record says of which device', async () => {
    const [record, first, , end] = holder;
    const { screen } = await account.walked([...spareAnswers, noWindow, ...[record, first, end, end].flatMap(given)]);

    expect(screen.left).toEqual([]);
    expect(screen.text).toContain('Recorded: green-DEF with finance lead, blue-ABC with nobody who was named.');
    expect(screen.text).toContain('reviewed on 21 Nov 2026: green-DEF with finance lead, blue-ABC with nobody');
    expect(await account.kept.reviews.newest(account.accountId)).toMatchObject({ unheld: ['blue-ABC'] });
  });

  it('are recorded with a caution when one role holds all', async () => {
    const lines = ['cfo: blue', 'cfo: green', ''].map((type) => ({ type }));
    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'record' }, ...lines]);

    expect(screen.text).toContain('One role holds all devices: a spare in other hands is what step 4');
  });

  it('are not refused for their names where AWS does not show the devices', async () => {
    account.becomes({ mfaDevices: onlyForRoot });
    const toTheList = [{ choose: 'yes' }, noWindow, { choose: 'list' }];
    const lines = ['finance lead: YubiKey in the safe', ''].map((type) => ({ type }));
    await account.walked([...toTheList, { choose: 'record' }, ...lines]);

    expect(await account.kept.reviews.newest(account.accountId)).toMatchObject({ holders: [{}], unheld: [] });
  });

  it('are asked for with the devices of that moment where they are recorded from the list', async () => {
    await account.walked([...spareAnswers, noWindow, ...holder]);
    account.clock.pass(60);
    const looks = account.looks;
    account.beforeLook = () => {
      if (account.looks > looks + 1) account.becomes({ mfaDevices: three });
    };

    const { screen } = await account.walked([{ choose: 'record' }]);

    expect(screen.text).toContain('Shown by AWS: red-GHI');
  });

  it('are asked for until there are as many as are kept', async () => {
    const many = Array.from({ length: 24 }, (_, index): Turn => ({ type: `cfo ${String(index)}: blue-ABC` }));
    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'record' }, ...many]);

    expect(screen.left).toEqual([]);
    expect((await account.kept.reviews.newest(account.accountId))?.holders).toHaveLength(24);
  });

  it('may be left unrecorded', async () => {
    await account.walked([...spareAnswers, noWindow, { choose: 'record' }, { type: '' }]);

    expect(await account.kept.reviews.newest(account.accountId)).toBeNull();
  });
});
