import { mfaDevice } from '../../../lambda/domain/mfa-device';
import { aThread } from '../../contracts/incidents';
import { HardenedAccount } from '../../support/hardened-account';
import { payments } from '../../support/incidents';
import { aReview, onlyForRoot, seen } from '../../support/posture';
import { holder, noWindow, spareAnswers } from '../../support/scripted-screen';

const name = 'fidosecuritykey1-7XNL7NFNLZ123456789EXAMPLE';
const serial = `arn:aws:iam::111122223333:u2f/root-account/${name}`;
const at = '2026-10-02T08:00:00.000Z';
const signIn = {
  eventId: 'e',
  at,
  sourceIp: null,
  outcome: 'success',
  mfaUsed: true,
  mfaDevice: serial,
  grantType: null,
} as const;
const change = { accountId: payments, at, deed: 'removed', device: serial, eventId: 'e' } as const;
const sighting = { kind: 'mfaDevice', value: serial, lastOn: '2026-10-02' } as const;
const devices = { shown: [mfaDevice(serial)], complete: true };

let account: HardenedAccount;

beforeEach(async () => {
  account = new HardenedAccount();
  await account.signsIn();
  await account.walked([...spareAnswers, noWindow, ...holder]);
  account.clock.pass(60);
  account.becomes({ mfaDevices: onlyForRoot });
});

/** Where AWS shows the devices to root only, it is asked of which kind they are, and the spare is open again. */
const atTheRecord = [{ choose: 'yes' }, noWindow, { choose: 'list' }, { choose: 'record' }];

/** @returns the devices of the review that is the newest then */
async function recorded(typed: string): Promise<readonly string[]> {
  await account.walked([...atTheRecord, { type: `cfo: ${typed}` }, { type: '' }]);
  const review = await account.kept.reviews.newest(payments);
  return (review?.holders ?? []).map(({ device }) => device);
}

const places: readonly (readonly [string, () => unknown])[] = [
  ['a sign-in in the event history names it', () => account.signIns.push(signIn)],
  ['a change in the event history names it', () => account.changes.push({ ...change, deed: 'added' })],
  ['the last proof names it', () => account.signsIn(serial)],
  ['the last change that is kept names it', () => account.kept.proofs.keepChange(change)],
  [
    'the last review shows it',
    () => account.kept.reviews.keep(aReview({ at: account.clock.now().toISOString(), devices })),
  ],
  ['a sign-in in an incident names it', () => account.kept.incidents.save(aThread({ before: [], during: [sighting] }))],
];

describe('the name of a device that looks like a secret', () => {
  it.each(places)('is recorded where %s', async (_, happens) => {
    await happens();
    account.clock.pass(1);

    expect(await recorded(name)).toEqual([name]);
  });

  it('is recorded where AWS shows it', async () => {
    account.becomes({ mfaDevices: seen([serial, 'arn:aws:iam::111122223333:mfa/phone'].map((one) => mfaDevice(one))) });
    await account.walked([
      noWindow,
      { choose: 'list' },
      { choose: 'record' },
      { type: `cfo: ${name}` },
      { type: 'cto: phone' },
      { type: '' },
    ]);

    expect(await account.kept.reviews.newest(payments)).toMatchObject({ holders: [{ device: name }, {}] });
  });

  it('is refused where the event history says that it was removed', async () => {
    account.changes.push(change);

    const { screen } = await account.walked([...atTheRecord, { type: `cfo: ${name}` }, { type: '' }]);

    expect(screen.text).toContain(`${name} was removed from root, by the event history: name a device that root has.`);
    expect(screen.text).toContain('Nothing was recorded.');
  });

  it('is recorded as an ARN wherever it comes from', async () => {
    expect(await recorded(serial)).toEqual([serial]);
  });

  it('is refused where nothing names it, and it is said what may be typed instead', async () => {
    const { screen } = await account.walked([...atTheRecord, { type: `cfo: ${name}` }, { type: '' }]);

    expect(screen.text).toContain('Where AWS has added letters of its own to that name, leave them out');
    expect(screen.text).not.toContain(name);
    expect(JSON.stringify(await account.kept.reviews.newest(payments))).not.toContain(name);
  });
});
