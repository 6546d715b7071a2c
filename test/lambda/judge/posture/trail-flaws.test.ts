import { flawsInWords, flawsOf, nearestToWhole } from '../../../../lambda/judge/posture/trail-flaws';
import { aTrail } from '../../../support/posture';

describe('the flaws of a trail', () => {
  it('are none when it records everything', () => {
    expect(flawsOf(aTrail())).toEqual([]);
  });

  it('are all that it has', () => {
    const trail = aTrail({
      logging: false,
      multiRegion: false,
      managementEvents: 'read-only',
      deliveryError: 'NoSuchBucket',
    });

    expect(flawsOf(trail)).toEqual(['off', 'one-region', 'no-writes', 'undelivered']);
  });

  it('are told after its name, one after the other', () => {
    expect(flawsInWords(aTrail({ multiRegion: false, managementEvents: 'read-only' }))).toBe(
      'management-events: it covers one region only, it leaves out what writes',
    );
  });
});

describe('the trail that is nearest to whole', () => {
  const off = aTrail({ arn: 'trail/off', logging: false });
  const writesOnly = aTrail({ arn: 'trail/writes', managementEvents: 'write-only' });
  const worse = aTrail({ arn: 'trail/worse', logging: false, multiRegion: false });

  it.each([
    ['is none when there is none', [], null],
    ['is the only one, whatever its flaws', [worse], worse],
    ['is the one with the fewest flaws', [worse, off], off],
    ['is so in whatever order they are listed', [off, worse], off],
    ['is the first of several that need as little', [writesOnly, worse, off], writesOnly],
  ])('%s', (_, trails, nearest) => {
    expect(nearestToWhole(trails)).toBe(nearest);
  });
});
