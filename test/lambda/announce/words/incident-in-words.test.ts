import { anEvent } from '../../../contracts/incidents';
import { call, inRegion, key, linesOf, look, mfaOff, others, session, user } from '../../../support/incident-events';
import { payments } from '../../../support/incidents';

const [first = payments, second = payments] = others;
const midnight = '21 Nov 2026 00:00:00 UTC';

describe('the line on an event of an incident', () => {
  it.each([
    ['names the user', [call('CreateUser', 0, user('backdoor'))], 'Root called CreateUser (iam): user backdoor.'],
    ['names nothing where the call names nothing', [call('GetUser', 0)], 'Root called GetUser (iam).'],
    [
      'names the key that was made',
      [call('CreateAccessKey', 0, user('backdoor'), key('AKIAEXAMPLE'))],
      'Root called CreateAccessKey (iam): user backdoor, access key AKIAEXAMPLE.',
    ],
    [
      'names the device, and root only where there is nothing else',
      [mfaOff(payments, 0)],
      'An MFA device of root was deactivated: MFA device blue-key.',
    ],
    ['names root', [call('GetUser', 0, user('AWS ROOT USER'))], 'Root called GetUser (iam): root itself.'],
    [
      'names each object of the same thing in a row once',
      [call('CreateUser', 0, user('a')), call('CreateUser', 1, user('b')), call('CreateUser', 2, user('b'))],
      'Root called CreateUser (iam), 3 times until 00:00:02 UTC: user a; user b.',
    ],
    [
      'does not let a name read like two',
      [call('CreateUser', 0, user('alice; user bob. [low'))],
      'Root called CreateUser (iam): user "alice; user bob. [low".',
    ],
  ])('%s', (_, events, said) => {
    const [{ severity, detection } = anEvent()] = events;

    expect(linesOf(events)).toEqual([`${midnight}: ${said} [${severity}, ${detection}]`]);
  });

  const off = 'An MFA device of root was deactivated';
  const blue = ': MFA device blue-key.';
  const looked = "Somebody looked at an account's root credentials";
  it.each([
    ['is not said where the mail has named the only one', [mfaOff(payments, 0)], [payments], `${off}${blue}`],
    ['is said where there are several', [mfaOff(first, 0)], [payments, first], `${off}, in account ${first}${blue}`],
    [
      'is said where it is another than the mail names',
      [mfaOff(first, 0)],
      [first],
      `${off}, in account ${first}${blue}`,
    ],
    [
      'is each said of the same thing in a row',
      [mfaOff(first, 0), mfaOff(second, 1)],
      others,
      `${off}, twice until 00:00:01 UTC, in accounts ${first} and ${second}${blue}`,
    ],
    [
      'is a number where there are many',
      others.map((id, at) => mfaOff(id, at)),
      others,
      `${off}, 25 times until 00:00:24 UTC, in 25 accounts${blue}`,
    ],
    ['is the one on whose root a session was opened', [look(first, 0)], [first], `${looked}, on account ${first}.`],
    [
      'is counted once',
      [look(first, 0), look(first, 1)],
      [first, second],
      `${looked}, twice until 00:00:01 UTC, on account ${first}.`,
    ],
    [
      'is a number of those looked at',
      others.map((id, at) => look(id, at)),
      others,
      `${looked}, 25 times until 00:00:24 UTC, on 25 accounts.`,
    ],
    [
      'is not said once more where the title says it',
      [session(first, 0)],
      others,
      `A root session was opened on account ${first}.`,
    ],
    ['is not said where no record names it', [mfaOff(null, 0)], [], `${off}${blue}`],
  ])('names the account: it %s', (_, events, accounts, said) => {
    const [{ severity, detection } = anEvent()] = events;

    expect(linesOf(events, accounts)).toEqual([`${midnight}: ${said} [${severity}, ${detection}]`]);
  });

  const runs = (...regions: readonly (string | null)[]) =>
    regions.map((region, at) => inRegion(region, call('RunInstances', at)));
  it.each([
    ['is not said where all happened in one', runs('eu-west-1', 'eu-west-1'), ['twice until 00:00:01 UTC.']],
    [
      'is each said of the same thing in a row',
      runs('us-east-1', 'eu-west-1', 'us-east-1', 'sa-east-1'),
      ['4 times until 00:00:03 UTC, in us-east-1, eu-west-1 and sa-east-1.'],
    ],
    [
      'is said where it is another than that of the first',
      [...runs('us-east-1'), inRegion('eu-west-1', call('DeleteVpc', 1)), inRegion('us-east-1', call('DeleteTags', 1))],
      ['RunInstances (iam). [', 'Root called DeleteVpc (iam), in eu-west-1.', 'DeleteTags (iam). ['],
    ],
    ['is not guessed where the record names none', runs('eu-west-1', null), ['twice until 00:00:01 UTC.']],
    [
      'is a number where there are more than AWS has',
      runs(...Array.from({ length: 61 }, (_, index) => `xx-north-${index}`)),
      ['61 times until 00:01:00 UTC, in 61 regions.'],
    ],
  ])('names the region: it %s', (_, events, said) => {
    expect(linesOf(events)).toEqual(said.map((end): unknown => expect.stringContaining(end)));
  });
});
