import { mfaDevice } from '../../../lambda/domain/mfa-device';
import { HardenedAccount } from '../../support/hardened-account';
import { seen } from '../../support/posture';
import { noWindow, spareAnswers, type Turn } from '../../support/scripted-screen';

let account: HardenedAccount;

beforeEach(async () => {
  account = new HardenedAccount();
  await account.signsIn();
});

const serial = (name: string): string => `arn:aws:iam::111122223333:u2f/root-account/${name}`;
const change = (deed: 'added' | 'removed', name: string): Turn => ({
  meanwhile: () => {
    const { accountId } = account;
    const at = account.clock.now().toISOString();
    account.changes.push({ accountId, at, deed, device: serial(name), eventId: `${deed} ${name}` });
  },
});
const replaced = (name: string): readonly Turn[] => [change('removed', name), change('added', 'red-GHI')];
const shown = (...names: readonly string[]): void => {
  account.becomes({ mfaDevices: seen(names.map((name) => mfaDevice(serial(name)))) });
};
/** The lost device is typed. */
const typed = (name: string, ...turns: readonly Turn[]) =>
  account.walked([...spareAnswers, noWindow, { choose: 'lost' }, { choose: 'other' }, { type: name }, ...turns]);

const question = 'Which of these is it?';
const unknown = 'No device that is known here is called so';
const ofAws = 'fidosecuritykey1-7XNL7NFNLZ123456789EXAMPLE';

describe('the lost device that somebody types', () => {
  it.each([
    ['by a name that nobody here knows', 'grey', 'grey'],
    ['by its whole name, which looks like a secret', ofAws, ofAws],
    ['by the name without what AWS has added', 'fidosecuritykey1', ofAws],
    ['by its ARN', serial(ofAws), ofAws],
  ])('is found in the event history %s', async (_, name, removed) => {
    const { screen } = await typed(name, ...replaced(removed));

    expect(screen.text).toContain(unknown);
    expect(screen.text).toContain('Both were seen');
  });

  it('is asked for with a way back first, since a key may be pressed too early', async () => {
    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'lost' }]);

    expect(screen.labels.slice(-4)).toEqual([
      'Back to the step',
      'blue-ABC',
      'green-DEF',
      'Another one: type its name',
    ]);
  });

  it('is offered where the event history has seen it come, though nobody is shown it', async () => {
    const at = account.clock.now().toISOString();
    account.changes.push({
      accountId: account.accountId,
      at,
      deed: 'added',
      device: serial('red-GHI'),
      eventId: 'added red-GHI',
    });

    const { screen } = await account.walked([...spareAnswers, noWindow, { choose: 'lost' }]);

    expect(screen.labels.slice(-2)).toEqual(['red-GHI', 'Another one: type its name']);
  });

  it('may have lent its name to the one that takes its place', async () => {
    const { screen } = await typed('grey', change('removed', 'grey-XYZ'), change('added', 'grey-NEW'));

    expect(screen.text).toContain('Both were seen');
    expect(screen.text).not.toContain('It does not count');
  });

  it('is not one whose name only begins as its own does', async () => {
    const { screen } = await typed('safe', ...replaced('safe-1-ABC'), { choose: 'back' });

    expect(screen.text).toContain('It does not count: that is not the device that was lost.');
    expect(screen.text).not.toContain('Both were seen');
  });

  it.each([
    ['its name', 'blue-ABC'],
    ['its name without what AWS has added', 'blue'],
    ['its ARN', serial('blue-ABC')],
  ])('is known by %s, without another question', async (_, name) => {
    const { screen } = await typed(name, ...replaced('blue-ABC'));

    expect(screen.asked).not.toContain(question);
    expect(screen.text).not.toContain(unknown);
    expect(screen.text).toContain('Both were seen');
  });

  it.each([
    ['the first of them', 'safe-1-ABC'],
    ['the second of them', 'safe-ABC'],
  ])('is chosen where several may be meant: %s', async (_, name) => {
    shown('safe-1-ABC', 'safe-ABC');

    const { screen } = await typed('safe', { choose: serial(name) }, ...replaced(name));

    expect(screen.asked).toContain(question);
    expect(screen.text).toContain('Both were seen');
  });

  it('is none of those that are known where only a longer name begins so, and somebody says that', async () => {
    shown('blue-ABC', 'safe-1-ABC');

    const { screen } = await typed('safe', { choose: 'none' }, ...replaced('safe-XYZ'));

    expect(screen.asked).toContain(question);
    expect(screen.text).toContain('Both were seen');
  });

  it('is neither kept nor shown, since it may be a secret', async () => {
    const secret = 'wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY';

    const { screen, walked } = await typed(secret, { choose: 'back' });

    expect(screen.text).toContain(unknown);
    expect(screen.text).not.toContain(secret);
    expect(JSON.stringify(walked.run)).not.toContain(secret);
  });
});
