import { recordsEverything, trailName, wholeTrail } from '../../../lambda/domain/trail';
import { aTrail } from '../../support/posture';

describe('a trail', () => {
  it('records everything when it logs all management events of all regions and can deliver', () => {
    expect(recordsEverything(aTrail())).toBe(true);
  });

  it.each([
    ['is off', { logging: false }],
    ['covers one region', { multiRegion: false }],
    ['leaves out writes', { managementEvents: 'read-only' }],
    ['leaves out reads', { managementEvents: 'write-only' }],
    ['records no management events', { managementEvents: 'none' }],
    ['cannot deliver', { deliveryError: 'AccessDenied' }],
  ] as const)('does not record everything when it %s', (_, flaw) => {
    expect(recordsEverything(aTrail(flaw))).toBe(false);
  });

  it('records everything, its exclusions aside', () => {
    expect(recordsEverything(aTrail({ exclusions: ['kms'] }))).toBe(true);
  });

  it('is called by the end of its ARN', () => {
    expect(trailName(aTrail({ arn: 'arn:aws:cloudtrail:us-east-1:111122223333:trail/audit' }))).toBe('audit');
  });
});

describe('the trail that records everything', () => {
  const off = aTrail({ arn: 'trail/off', logging: false });
  const withoutKms = aTrail({ arn: 'trail/without-kms', exclusions: ['kms'] });
  const withoutRdsData = aTrail({ arn: 'trail/without-rdsdata', exclusions: ['rdsdata'] });
  const whole = aTrail({ arn: 'trail/whole' });

  it.each([
    ['is none when there is no trail', [], null],
    ['is none when each has a flaw', [off], null],
    ['is the only one without a flaw', [off, whole], whole],
    ['is one without exclusions before one with', [withoutKms, whole], whole],
    ['is one with exclusions when there is no other', [off, withoutKms], withoutKms],
    ['is the first when all have exclusions', [withoutRdsData, withoutKms], withoutRdsData],
  ])('%s', (_, trails, expected) => {
    expect(wholeTrail(trails)).toBe(expected);
  });
});
