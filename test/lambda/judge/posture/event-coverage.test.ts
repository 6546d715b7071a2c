import { eventCoverage } from '../../../../lambda/judge/posture/event-coverage';
import { aTrail, denied, seen } from '../../../support/posture';

const off = aTrail({ arn: 'trail/off', logging: false });
const withoutEvents = aTrail({ arn: 'trail/s3-only', managementEvents: 'none' });
const oneRegion = aTrail({ arn: 'trail/ohio', multiRegion: false });
const writesOnly = aTrail({ arn: 'trail/writes', managementEvents: 'write-only' });

describe('whether the events of root arrive', () => {
  it.each([
    ['is yes by a trail that records everything', [aTrail()], { answer: 'yes', except: [] }],
    ['names what that trail leaves out', [aTrail({ exclusions: ['kms'] })], { answer: 'yes', except: ['kms'] }],
    ['is yes whatever else is broken', [off, oneRegion, aTrail()], { answer: 'yes', except: [] }],
    ['is no without a trail', [], { answer: 'no' }],
    ['is no by trails that bring nothing', [off, withoutEvents], { answer: 'no' }],
    [
      'is in part by a trail that brings something',
      [oneRegion],
      { answer: 'in-part', gaps: 'ohio: it covers one region only' },
    ],
    [
      'names the gaps of each trail that brings something, and of no other',
      [off, oneRegion, withoutEvents, writesOnly],
      {
        answer: 'in-part',
        gaps: 'ohio: it covers one region only; writes: it leaves out what only reads, such as aws login',
      },
    ],
  ])('%s', (_, trails, coverage) => {
    expect(eventCoverage({ trails: seen(trails) })).toEqual(coverage);
  });

  it('is not known when AWS would not tell the trails', () => {
    expect(eventCoverage({ trails: denied })).toEqual({ answer: 'unknown' });
  });
});
