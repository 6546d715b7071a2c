import { z } from 'zod';
import { fixture } from '../../support/cloudtrail-fixture';
import { matchesPattern } from '../../support/event-pattern';
import { templateOf, theResource } from '../../support/template';
import { examples } from '../judge/activity/examples';

/** Read from the template, since what is deployed counts. */
const deployed = theResource(
  templateOf(),
  'AWS::Events::Rule',
  'ActivityRootActivity',
  z.object({ EventPattern: z.unknown() }),
).properties.EventPattern;

const record = z.object({
  eventSource: z.string().optional(),
  userIdentity: z.object({ type: z.string().optional() }).optional(),
});

/** The record as EventBridge hands it over. */
function busEvent(name: string): object {
  const detail = fixture(name);
  const service = record.parse(detail).eventSource?.replace('.amazonaws.com', '') ?? 'unknown';
  return { source: `aws.${service}`, 'detail-type': 'AWS API Call via CloudTrail', detail };
}

/** Comes in a file only: an API call always names its caller. A rule for records without one would let in what services do. */
const notFromTheBus = ['record-without-identity'];

const kept = examples.filter(({ fixture: name, verdict }) => verdict !== 'ignore' && !notFromTheBus.includes(name));
const ofOthers = examples.filter(({ fixture: name, verdict }) => {
  const type = record.parse(fixture(name)).userIdentity?.type;
  return verdict === 'ignore' && type !== undefined && type !== 'Root';
});

it('has examples on both sides', () => {
  expect(kept.length).toBeGreaterThan(20);
  expect(ofOthers.length).toBeGreaterThan(5);
});

it.each(kept)('lets $fixture through, which is $detection', ({ fixture: name }) => {
  expect(matchesPattern(deployed, busEvent(name))).toBe(true);
});

it.each(ofOthers)('keeps $fixture out, which is nothing of root', ({ fixture: name }) => {
  expect(matchesPattern(deployed, busEvent(name))).toBe(false);
});

it.each(kept)('does not believe a forged $fixture', ({ fixture: name }) => {
  expect(matchesPattern(deployed, { ...busEvent(name), source: 'com.example.app' })).toBe(false);
});

it("bug: hub account's or management account's own root not watched", () => {
  const atHome = { ...busEvent('root-login-with-mfa'), account: '111122223333' };

  expect(matchesPattern(deployed, atHome)).toBe(true);
  expect(JSON.stringify(deployed)).not.toMatch(/accountId|"account"/);
});

it.each([
  ['whose identity has no type', { accountId: '111122223333' }],
  ['that names nobody at all', undefined],
])('lets a sign-in record through %s', (_, userIdentity) => {
  const detail = { eventSource: 'signin.amazonaws.com', eventName: 'CheckMfa', userIdentity };

  expect(matchesPattern(deployed, { source: 'aws.signin', detail })).toBe(true);
});

it.each(['PasswordRecoveryRequested', 'PasswordRecoveryCompleted'])(
  'lets %s through whatever its identity',
  (eventName) => {
    const detail = { eventSource: 'signin.amazonaws.com', eventName, userIdentity: { type: 'Unknown' } };

    expect(matchesPattern(deployed, { source: 'aws.signin', detail })).toBe(true);
  },
);
