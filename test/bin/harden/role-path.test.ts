import { setTimeout } from 'node:timers/promises';
import { sittingsForEachTest } from '../../support/stand-in/sittings';

const device = (name: string) => ({ serial: `arn:aws:iam::111122223333:u2f/root-account/${name}` });

/** A role asks, and is shown no device; nothing was proven, said or reviewed yet. */
const here = sittingsForEachTest({ mfaDevices: [device('blue'), device('green')] });

it('leads a role, which is shown no device, in two sittings to where nothing is left, and asks nothing twice', async () => {
  const first = here.sits('harden', '--plain');
  await first.sees('Step 3 of 8: ');
  await first.says('Yes', 'Is every device of root a security key or a passkey');
  await first.sees('Proven: Root has MFA, and no authenticator app can open it.');

  await first.sees('Step 4 of 8: ');
  await first.sees('Somebody may sign in as root for this.');
  await first.sees('Number:');
  first.chooses('Not in this sitting');
  await first.sees('Number:');
  first.chooses('Say that it is so');
  await first.says('Yes', 'list two devices or more?');
  first.types('the finance lead, in the safe');
  await first.says('Yes', 'Are the password and the devices in different hands?');
  first.types('the head of platform');
  await first.says('Yes', 'Is the e-mail address of the account one of the company');
  await first.sees('Is the phone number of the account one of the company');
  await first.sees('Number:');
  first.chooses('I do not know');
  await first.sees('What now?');
  await first.sees('Number:');
  first.chooses('Say that it is so');
  await first.says('Yes', 'Is the phone number of the account one of the company');
  await first.sees('Kept as said: A spare device is held by somebody else.');

  await first.sees('Step 5 of 8: ');
  await first.sees('open: no root sign-in with MFA was seen');
  await first.sees('Number:');
  expect(await first.isInterrupted()).toBe(1);

  here.aws.signIn();
  await setTimeout(1100); // records tell whole seconds, and nobody sat here then

  const second = here.sits('harden', '--plain');
  await second.sees('Step 5 of 8: ');
  await second.says('Yes', 'one of yours?');
  await second.sees('Proven: Root was seen to sign in with MFA.');

  await second.sees('Step 7 of 8: ');
  await second.sees('Somebody may sign in as root for this.');
  await second.sees('Number:');
  second.chooses('Not now');
  await second.sees('Number:');
  second.chooses('Record the holders');
  await second.sees('Named by a sign-in, a change or a review: blue');
  for (const line of ['head of platform: blue', 'finance lead: green', '']) second.types(line);
  await second.sees('Proven: Who holds the devices is on record.');
  await second.sees('nothing is left open');
  expect(await second.ends()).toBe(0);
  expect(second.printed.split('Somebody may sign in as root for this.')).toHaveLength(2);

  const list = here.sits('harden', '--list');
  expect(await list.ends()).toBe(0);
  expect(list.printed).toContain('A spare device is held by somebody else: said.');
}, 90_000);
