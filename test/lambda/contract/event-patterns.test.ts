import { z } from 'zod';
import { billingReads } from '../../../lambda/judge/activity/actions/billing-reads';
import { activityPatterns, isLetThrough, onTheBus } from '../../support/activity-patterns';
import { fixture } from '../../support/cloudtrail-fixture';
import { examples } from '../judge/activity/examples';

const record = z.object({ userIdentity: z.object({ type: z.string().optional() }).optional() });

const busEvent = (name: string): object => onTheBus(fixture(name));

/** Comes in a file only: an API call always names its caller. A rule for records without one would let in what services do. */
const notFromTheBus = ['record-without-identity'];

/** Let through by name, since a pattern that told how a call ended would miss the ways that AWS has to say it. */
const deniedToOthers = [
  'role-denied-root-audit',
  'role-denied-email-update',
  'role-denied-account-name',
  'role-denied-invitation',
  'role-denied-console-access',
];

const kept = examples.filter(({ fixture: name, verdict }) => verdict !== 'ignore' && !notFromTheBus.includes(name));
const ofOthers = examples.filter(({ fixture: name, verdict }) => {
  const type = record.parse(fixture(name)).userIdentity?.type;
  return verdict === 'ignore' && type !== undefined && type !== 'Root' && !deniedToOthers.includes(name);
});

it('has examples on both sides', () => {
  expect(kept.length).toBeGreaterThan(20);
  expect(ofOthers.length).toBeGreaterThan(5);
});

it.each(kept)('lets $fixture through, which is $detection', ({ fixture: name }) => {
  expect(isLetThrough(busEvent(name))).toBe(true);
});

it.each(ofOthers)('keeps $fixture out, which is nothing of root', ({ fixture: name }) => {
  expect(isLetThrough(busEvent(name))).toBe(false);
});

it.each(kept)('does not believe a forged $fixture', ({ fixture: name }) => {
  expect(isLetThrough({ ...busEvent(name), source: 'com.example.app' })).toBe(false);
});

it("bug: hub account's or management account's own root not watched", () => {
  const atHome = { ...busEvent('root-login-with-mfa'), account: '111122223333' };

  expect(isLetThrough(atHome)).toBe(true);
  expect(JSON.stringify(activityPatterns)).not.toMatch(/accountId|"account"/i);
});

it.each([
  ['whose identity has no type', { accountId: '111122223333' }],
  ['that names nobody at all', undefined],
])('lets a sign-in record through %s', (_, userIdentity) => {
  const detail = { eventSource: 'signin.amazonaws.com', eventName: 'CheckMfa', userIdentity };

  expect(isLetThrough({ source: 'aws.signin', detail })).toBe(true);
});

it.each(['signin', ...billingReads.services])(
  'lets a record of the console %s through that names no type',
  (service) => {
    const detail = { eventSource: `${service}.amazonaws.com`, eventName: 'SetTaxInheritance', userIdentity: {} };

    expect(isLetThrough({ source: `aws.${service}`, detail })).toBe(true);
  },
);

it.each(['PasswordRecoveryRequested', 'PasswordRecoveryCompleted'])(
  'lets %s through whatever its identity',
  (eventName) => {
    const detail = { eventSource: 'signin.amazonaws.com', eventName, userIdentity: { type: 'Unknown' } };

    expect(isLetThrough({ source: 'aws.signin', detail })).toBe(true);
  },
);

it('keeps out what only has the name of an event that concerns root, and comes from another service', () => {
  expect(isLetThrough(busEvent('role-detaches-organization-policy'))).toBe(true);
  expect(isLetThrough(busEvent('role-deletes-iam-policy'))).toBe(false);
});

it.each([
  ['root under the type of a user', { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:root' }, true],
  ['root under no type', { arn: 'arn:aws-us-gov:iam::111122223333:root' }, true],
  ['all of another account', { type: 'AWSAccount', arn: 'arn:aws:iam::444455556666:root' }, false],
  ['a user who is called root', { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/root' }, false],
])('tells by the ARN what is done by %s', (_, userIdentity, expected) => {
  const detail = { eventSource: 'ec2.amazonaws.com', eventName: 'RunInstances', userIdentity };

  expect(isLetThrough({ source: 'aws.ec2', detail })).toBe(expected);
});
