import { matchesPattern } from './event-pattern';

const event = {
  source: 'aws.signin',
  detail: { eventName: 'ConsoleLogin', userIdentity: { type: 'Root' }, tags: ['a', 'b'], mfa: null },
};

it.each([
  ['an exact value', { source: ['aws.signin'] }, true],
  ['one of several values', { source: ['aws.iam', 'aws.signin'] }, true],
  ['another value', { source: ['aws.iam'] }, false],
  ['null, which is a value', { detail: { mfa: [null] } }, true],
  ['a field that the event does not have', { account: ['111122223333'] }, false],
  ['all fields at once', { source: ['aws.signin'], detail: { eventName: ['Logout'] } }, false],
  ['a field that holds a list, by one of its values', { detail: { tags: ['b'] } }, true],
  ['a prefix', { source: [{ prefix: 'aws.' }] }, true],
  ['another prefix', { source: [{ prefix: 'com.' }] }, false],
  ['a suffix', { source: [{ suffix: '.signin' }] }, true],
  ['another suffix', { source: [{ suffix: '.iam' }] }, false],
  ['a value whatever its case', { detail: { userIdentity: { type: [{ 'equals-ignore-case': 'ROOT' }] } } }, true],
  ['another value whatever its case', { detail: { userIdentity: { type: [{ 'equals-ignore-case': 'IAM' }] } } }, false],
  ['anything but another value', { source: [{ 'anything-but': 'aws.iam' }] }, true],
  ['anything but this value', { source: [{ 'anything-but': ['aws.iam', 'aws.signin'] }] }, false],
  ['anything but a prefix', { source: [{ 'anything-but': { prefix: 'aws.' } }] }, false],
  ['anything but, where there is nothing', { account: [{ 'anything-but': 'x' }] }, false],
  ['a field that exists', { detail: { eventName: [{ exists: true }] } }, true],
  ['a field that does not exist', { detail: { userIdentity: { arn: [{ exists: false }] } } }, true],
  ['a missing field below a missing field', { detail: { session: { type: [{ exists: false }] } } }, true],
  ['existence of something that is not a leaf', { detail: { userIdentity: [{ exists: true }] } }, false],
  ['one branch of $or', { $or: [{ source: ['aws.iam'] }, { detail: { eventName: ['ConsoleLogin'] } }] }, true],
  ['no branch of $or', { $or: [{ source: ['aws.iam'] }, { detail: { eventName: ['Logout'] } }] }, false],
  ['$or beside a field that does not match', { source: ['aws.iam'], $or: [{ source: ['x'] }, {}] }, false],
])('compares %s as EventBridge does', (_, pattern, expected) => {
  expect(matchesPattern(pattern, event)).toBe(expected);
});

it.each([
  ['a kind of matching that it does not know', { source: [{ wildcard: '*' }] }],
  ['a matcher of two kinds', { source: [{ prefix: 'a', suffix: 'b' }] }],
  ['$or with a single branch', { $or: [{}] }],
  ['a value without a list', { source: 'aws.signin' }],
])('refuses %s instead of guessing', (_, pattern) => {
  expect(() => matchesPattern(pattern, event)).toThrow();
});
