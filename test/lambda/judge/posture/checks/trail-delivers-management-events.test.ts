import { trailDeliversManagementEvents } from '../../../../../lambda/judge/posture/checks/trail-delivers-management-events';
import { aHealthyPosture, aTrail, denied, seen } from '../../../../support/posture';

const settings = { rootUnusedDays: 30 };

it.each([
  ['one trail that records everything', [aTrail()]],
  ['a good trail beside a broken one', [aTrail({ logging: false }), aTrail()]],
] as const)('passes with %s', (_, trails) => {
  expect(trailDeliversManagementEvents.judge(aHealthyPosture({ trails: seen(trails) }), settings)).toEqual({
    outcome: 'pass',
    reason: 'the trail management-events records all management events of all regions',
  });
});

it.each([
  ['one trail that leaves out key use', [aTrail({ exclusions: ['kms'] })], ' except kms'],
  ['one trail with two exclusions', [aTrail({ exclusions: ['kms', 'rdsdata'] })], ' except kms and rdsdata'],
  ['a trail with and one without', [aTrail({ exclusions: ['kms'] }), aTrail()], ''],
] as const)('names what is left out: %s', (_, trails, exceptions) => {
  expect(trailDeliversManagementEvents.judge(aHealthyPosture({ trails: seen(trails) }), settings)).toEqual({
    outcome: 'pass',
    reason: `the trail management-events records all management events of all regions${exceptions}`,
  });
});

it.each([
  ['is switched off', { logging: false }, 'it is switched off, so nothing arrives'],
  ['covers one region', { multiRegion: false }, 'it covers one region only'],
  ['records writes only', { managementEvents: 'write-only' }, 'it leaves out what only reads, such as aws login'],
  ['records reads only', { managementEvents: 'read-only' }, 'it leaves out what writes'],
  ['records no management events', { managementEvents: 'none' }, 'it leaves out management events, or some of them'],
  ['cannot deliver', { deliveryError: 'NoSuchBucket' }, 'its last delivery failed (NoSuchBucket)'],
] as const)('fails when the only trail %s', (_, flaw, words) => {
  const posture = aHealthyPosture({ trails: seen([aTrail(flaw)]) });

  expect(trailDeliversManagementEvents.judge(posture, settings)).toMatchObject({
    outcome: 'fail',
    reason: `no trail records everything: management-events: ${words}`,
  });
});

it('fails when two trails have a half each, since neither is whole', () => {
  const trails = seen([aTrail({ managementEvents: 'read-only' }), aTrail({ managementEvents: 'write-only' })]);

  expect(trailDeliversManagementEvents.judge(aHealthyPosture({ trails }), settings).outcome).toBe('fail');
});

it('says that nothing arrives without a trail', () => {
  expect(trailDeliversManagementEvents.judge(aHealthyPosture({ trails: seen([]) }), settings)).toEqual({
    outcome: 'fail',
    headline: 'there is no trail: nothing arrives',
    reason: 'there is no trail: nothing arrives',
  });
});

it('is unknown when AWS would not say', () => {
  expect(trailDeliversManagementEvents.judge(aHealthyPosture({ trails: denied }), settings)).toEqual({
    outcome: 'unknown',
    cause: 'denied',
    reason: denied.reason,
  });
});

it.each([
  ['no trail is switched on', 'every trail is off', [aTrail({ logging: false }), aTrail({ logging: false })]],
  ['no trail records everything', 'one is on', [aTrail({ logging: false }), aTrail({ multiRegion: false })]],
])('says in a few words that %s when %s', (headline, _, trails) => {
  const posture = aHealthyPosture({ trails: seen(trails) });

  expect(trailDeliversManagementEvents.judge(posture, settings)).toMatchObject({ headline });
});
