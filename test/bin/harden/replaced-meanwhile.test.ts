import { setTimeout } from 'node:timers/promises';
import { sittingsForEachTest } from '../../support/stand-in/sittings';

const blue = { serial: 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC' };
const red = { serial: 'arn:aws:iam::111122223333:u2f/root-account/red-GHI' };

/** A role asks, and is shown no device; the event history tells after a quarter of an hour, as AWS may. */
const here = sittingsForEachTest({ mfaDevices: [blue], eventDelaySeconds: 900 });

it('opens the test login again when the only device is replaced, before the event history tells of it', async () => {
  here.aws.change({ eventDelaySeconds: 0 });
  here.aws.signIn();
  await setTimeout(1100); // records tell whole seconds, and this one is to be older than the run
  const person = here.sits('harden', '--plain');
  await person.sees('Root was seen to sign in with MFA: done.');
  await person.sees('Step 3 of 8: ');
  await person.sees('Is every device of root a security key or a passkey');
  await person.sees('Number:');
  person.chooses('I do not know');
  await person.sees('Somebody may sign in as root for this.');
  await person.sees('Number:');
  person.chooses('Not in this sitting');
  await person.sees('Number:');
  here.aws.change({ eventDelaySeconds: 900 });
  here.aws.change({ mfaEnabled: false, mfaDevices: [] });
  person.chooses('Look now');
  await person.sees('open: root has no MFA');
  await person.sees('Number:');
  here.aws.change({ mfaEnabled: true, mfaDevices: [red] });
  person.chooses('Look now');
  await person.sees('done: MFA is on');
  await person.sees('Number:');
  person.chooses('Back to the list of steps');
  await person.sees('Root was seen to sign in with MFA: open');
  expect(await person.isInterrupted()).toBe(1);

  const list = here.sits('harden', '--list');
  expect(await list.ends()).toBe(1);
  expect(list.printed).toContain('no root sign-in with MFA was seen since a device changed');
}, 60_000);
