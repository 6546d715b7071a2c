import { updateSubject } from '../../../../lambda/announce/mail/update-subject';
import type { IncidentEvent } from '../../../../lambda/domain/incident';
import type { Severity } from '../../../../lambda/domain/severity';
import { anEvent } from '../../../contracts/incidents';
import { aSummary, payments } from '../../../support/incidents';

const event = (detection: string, title: string, severity: Severity = 'critical') =>
  anEvent({ findingId: `activity/${payments}/${title}`, detection, title, severity });

const mfa = event('root-mfa-deactivated', 'An MFA device of root was deactivated');
const email = event('root-email-changed', "The account's e-mail address was changed");
const key = event('root-access-key-created', 'Root user made itself an access key');
const used = (call: string) => event('root-access-key-used', `A root access key was used: ${call}`);
const login = event('root-login', 'Root user signed in', 'high');
const called = (call: string) => event('root-persistence', `Root user called ${call} (iam)`, 'high');
const logging = event('root-logging-disabled', 'Root user stopped or narrowed logging: StopLogging (cloudtrail)');

const subjectOf = (events: readonly IncidentEvent[], name: string | null = null) =>
  updateSubject({ ...aSummary(), kind: 'update', account: { id: payments, name }, events });

describe('the subject of what is new in an incident', () => {
  it.each([
    ['names the only one', [mfa], 'an MFA device of root was deactivated'],
    ['counts what is milder', [login, mfa], 'an MFA device of root was deactivated, and 1 more'],
    ['names two that are as grave', [key, mfa], 'root access key created and root MFA deactivated'],
    [
      'names them as their entries are called, where their titles have no room',
      [mfa, email, login],
      'root MFA deactivated and root email changed, and 1 more',
    ],
    [
      'names them in full, where there is room',
      [login, event('x', 'Root user was asked', 'high')],
      'root signed in and root was asked',
    ],
    [
      'names of three that are as grave the first two',
      [mfa, email, key],
      'root MFA deactivated and root email changed, and 1 more',
    ],
    [
      'names one of another entry before one of the same',
      [used('RunInstances (ec2)'), used('DeleteBucket (s3)'), email],
      'root access key used and root email changed, and 1 more',
    ],
    [
      'says once what two begin with',
      [used('RunTask (ecs)'), used('DeleteKey (kms)')],
      'a root access key was used: RunTask (ecs) and DeleteKey (kms)',
    ],
    [
      'leaves their services out, where they have no room',
      [used('RunInstances (ec2)'), used('DeleteBucket (s3)')],
      'a root access key was used: RunInstances and DeleteBucket',
    ],
    [
      'counts rather than names a second one, where both have no room',
      [used('RunInstances (ec2)'), used('DeleteBucket (s3)'), login],
      'a root access key was used: RunInstances (ec2), and 2 more',
    ],
    [
      'says once who called',
      [called('CreateUser'), called('CreateRole')],
      'root called CreateUser (iam) and CreateRole (iam)',
    ],
    [
      'counts the same once more',
      [mfa, { ...mfa, findingId: 'again' }],
      'an MFA device of root was deactivated, and 1 more',
    ],
    [
      'leaves an explanation out rather than break off',
      [logging, login],
      'root stopped or narrowed logging: StopLogging, and 1 more',
    ],
    [
      'leaves the number out rather than break off',
      [event('x', 'Root user did what takes very many words to be told in a subject'), login],
      'root did what takes very many words to be told in a subject',
    ],
  ])('%s', (_, events, said) => {
    expect(subjectOf(events)).toBe(
      `[${events.some(({ severity }) => severity === 'critical') ? 'critical' : 'high'}] account 111122223333: ${said}`,
    );
  });

  it('names both beside the name of the account', () => {
    expect(subjectOf([mfa, email], 'payments')).toBe(
      '[critical] payments (111122223333): root MFA deactivated and root email changed',
    );
  });

  it('guesses nothing where nothing is known', () => {
    expect(subjectOf([])).toBe('[high] account 111122223333: more happened');
  });
});
