import { setTimeout } from 'node:timers/promises';
import type { Sitting } from '../../support/sitting';
import { beginnings } from '../../support/stand-in/beginnings';
import { sittingsForEachTest } from '../../support/stand-in/sittings';

const device = (name: string) => ({ serial: `arn:aws:iam::111122223333:u2f/root-account/${name}` });
const key = {
  id: 'AKIAEXAMPLEROOT',
  lastUsedAt: '2024-06-12T07:00:00Z',
  lastUsedRegion: 'eu-west-1',
  lastUsedService: 's3',
};
/** The management account of an organization, in which nothing is done; root asks, in a CloudShell. */
const asRoot = { caller: 'root', organization: 'management', centralRootFeatures: [] } as const;

const here = sittingsForEachTest({ ...beginnings['nothing-done'], ...asRoot, centralRootFeatures: [] });

const sitting = (...words: readonly string[]): Sitting => here.sits('harden', ...words);

it('leads a stranger from nothing done to all proven, each step seen open, then done, then proven, and said what no call shows', async () => {
  const person = sitting('--plain');
  const shows = async (step: number, open: string): Promise<void> => {
    await person.sees(`Step ${String(step)} of 8: `);
    await person.sees(`open: ${open}`);
    await person.sees('Number:');
  };
  const looks = (): void => {
    person.chooses('Look now');
  };
  const proves = async (done: string, proven: string): Promise<void> => {
    looks();
    await person.sees(`done: ${done}`);
    await person.sees(`Proven: ${proven}`);
  };

  await shows(1, 'people have no way in of their own');
  person.chooses('Announce an hour');
  await person.sees('Kept: window ');
  await person.sees('Number:');
  here.aws.change({ identityCenterRoles: ['AWSReservedSSO_Admin_0123456789abcdef'] });
  await proves('people sign in through IAM Identity Center', 'People can work without root.');

  await person.sees('Step 2 of 8: ');
  await person.sees('open: root has 1 key, last used 12 Jun 2024 (s3, eu-west-1); AKIAEXAMPLEROOT');
  await person.sees('Number:');
  here.aws.change({ accessKeys: [{ ...key, active: false }] });
  looks();
  await person.sees('open: root has 1 key, inactive');
  here.aws.change({ accessKeys: [] });
  looks();
  await person.sees('open: root has a signing certificate');
  here.aws.change({ signingCertificates: [] });
  await proves('root has no access key', 'Root has no access keys.');

  await shows(3, 'root has no MFA: its password alone opens it');
  here.aws.change({ mfaEnabled: true, mfaDevices: [device('blue')] });
  await proves('MFA is on', 'Root has MFA, and no authenticator app can open it.');

  await shows(4, 'root has only one MFA device: blue');
  here.aws.change({ mfaDevices: [device('blue'), device('green')] });
  looks();
  await person.sees('done: 2 MFA devices: blue');
  person.types('the finance lead, in the safe');
  await person.says('Yes', 'Are the password and the devices in different hands?');
  person.types('the head of platform');
  await person.says('Yes', 'Is the e-mail address of the account one of the company');
  await person.says('Yes', 'Is the phone number of the account one of the company');
  await person.sees('Proven: A spare device is held by somebody else.');

  await shows(5, 'no root sign-in with MFA was seen');
  await setTimeout(1000); // records tell whole seconds, and the device was added in this one
  here.aws.signIn();
  await proves('root signed in with MFA on', 'Root was seen to sign in with MFA.');
  await person.sees('(blue)');

  await shows(6, 'no security contact is set');
  here.aws.change({ securityContact: true });
  await proves('a security contact is set', 'AWS knows whom to write to.');

  await shows(7, 'no review of root MFA devices is on record');
  person.chooses('Record the holders');
  for (const line of ['head of platform: blue', 'finance lead: green', '']) person.types(line);
  await person.sees('done: reviewed on');
  await person.sees('Proven: Who holds the devices is on record.');
  await person.sees('of planned use is over');

  await shows(8, 'central root access is off');
  here.aws.change({ centralRootFeatures: ['RootCredentialsManagement', 'RootSessions'] });
  looks();
  await person.sees('unknown: central root access is on; whether the root credentials of the members are deleted');
  await person.sees('Number:');
  person.chooses('Say that it is so');
  await person.says('No', 'Have the root credentials of every member been deleted?');
  person.types('one is left');
  await person.sees('Number:');
  person.chooses('Say that it is so');
  await person.says('Yes', 'Have the root credentials of every member been deleted?');
  person.types('harden --list in each of the 4, today');
  await person.sees('Kept as said: A member has no root credentials of its own. not proven');

  await person.sees('nothing is left open');
  expect(await person.ends()).toBe(0);

  const list = sitting('--list', '--format', 'json');
  expect(await list.ends()).toBe(0);
  expect(JSON.parse(list.printed)).toMatchObject({
    accountId: '111122223333',
    keptIn: here.store,
    run: { by: 'arn:aws:iam::111122223333:root', endedAt: expect.any(String) as string, windowId: null },
    summary: { proven: 7, said: 1, open: 0, unknown: 0 },
    waivers: [],
  });
  expect(here.aws.operations.filter((operation) => !readOnly.test(operation))).toEqual([]);
}, 120_000);

/** GenerateCredentialReport makes AWS write a report, and changes nothing. */
const readOnly = /^\w+:(Get|List|Describe|Lookup|GenerateCredentialReport$)/;

it('goes on after a crash at the first open step, with what was proven', async () => {
  const first = sitting('--plain');
  await first.sees('Ctrl-C leaves; everything is kept.');
  await first.sees('Step 1 of 8: ');
  await first.sees('Number:');
  first.chooses('Not in this sitting');
  await first.sees('Number:');
  here.aws.change({ identityCenterRoles: ['AWSReservedSSO_Admin_0123456789abcdef'] });
  first.chooses('Look now');
  await first.sees('Step 2 of 8: ');
  await first.dies();

  const second = sitting('--plain');
  await second.sees('People can work without root: proven.');
  await second.sees('Step 2 of 8: ');

  expect(await second.isInterrupted()).toBe(1);
  await second.sees('the next run goes on at the first open step');
}, 60_000);

it.each(['SIGTERM', 'SIGHUP'] as const)(
  'takes the window of planned use back when it is ended by %s',
  async (signal) => {
    here.aws.change({ identityCenterRoles: ['AWSReservedSSO_Admin_0123456789abcdef'] });
    const person = sitting('--plain');
    await person.sees('Step 2 of 8: ');
    await person.sees('Number:');
    person.chooses('Announce an hour');
    await person.sees('Kept: window ');

    expect(await person.isInterrupted(signal)).toBe(1);
    expect(person.printed).toMatch(/The window \S+ of planned use is over\./);
  },
  60_000,
);

it('waits for credentials that have expired, and goes on when they are renewed', async () => {
  const person = sitting('--plain');
  await person.sees('Step 1 of 8: ');
  await person.sees('Number:');
  person.chooses('Not in this sitting');
  await person.sees('Number:');
  here.aws.change({ hasExpiredCredentials: true });
  person.chooses('Look now');
  await person.sees('nothing can be seen.');
  await person.sees('ExpiredToken');
  await person.sees('stop rootwatch harden, set new ones and start it again.');
  here.aws.change({ hasExpiredCredentials: false, identityCenterRoles: ['AWSReservedSSO_Admin_0123456789abcdef'] });
  person.chooses('Look now');
  await person.sees('Proven: People can work without root.');

  expect(await person.isInterrupted()).toBe(1);
}, 60_000);

it('refuses to go on in another account, and begins there when that is asked for', async () => {
  const first = sitting('--plain');
  await first.sees('Step 1 of 8: ');
  await first.isInterrupted();
  here.aws.change({ accountId: '444455556666' });

  const refused = sitting('--plain');
  const begun = sitting('--plain', '--account', '444455556666');

  expect(await refused.ends()).toBe(2);
  expect(refused.complaint).toContain('The run of account 111122223333, begun ');
  expect(refused.complaint).toContain('or --account 444455556666 to begin here as well.');
  await begun.sees('The steps for account 444455556666');
  expect(await begun.isInterrupted()).toBe(1);
}, 60_000);
