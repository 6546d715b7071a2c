import type { Look } from '../../../bin/commands/preflight/look';
import { known } from '../../../lambda/domain/fact';
import type { Trail } from '../../../lambda/domain/root-posture';
import { aTrail } from '../../support/posture';
import { typed, under } from '../../support/preflight';

const advice = (...trails: readonly Trail[]): readonly string[] =>
  under(/^First let the trail that you have record everything:$/, { trails: known(trails) });

describe('preflight in an account whose trail does not record everything', () => {
  it.each([
    ['covers one region', { multiRegion: false }, 'aws cloudtrail update-trail --region us-east-1 --name '],
    ['is off', { logging: false }, 'CloudTrail in us-east-1, Trails, management-events: Start logging.'],
    [
      'leaves out what only reads',
      { managementEvents: 'write-only' },
      'Trails, management-events, Management events, Edit: choose Read and Write',
    ],
    ['cannot deliver', { deliveryError: 'AccessDenied' }, 'its policy; AWS says AccessDenied'],
  ] as const)('changes the trail that is there when it %s, and makes no second one', (_, overrides, change) => {
    const flawed: Partial<Look> = { trails: known([aTrail(overrides)]) };

    expect(advice(aTrail(overrides))[0]).toContain(change);
    expect(typed(flawed)).toEqual(['npx cdk deploy -c alertEmail=you@example.com']);
  });

  it('says what AWS would charge for a second trail', () => {
    expect(advice(aTrail({ multiRegion: false })).at(-1)).toContain('2.00 USD per 100,000 management events');
  });

  it('prefers a trail of the account that asks, and says in which account to mend any other', () => {
    const foreign = aTrail({ arn: 'arn:aws:cloudtrail:us-east-1:444455556666:trail/organization', logging: false });
    const own = aTrail({ logging: false, multiRegion: false });

    expect(advice(foreign, own).join('\n')).not.toContain('444455556666');
    expect(advice(foreign)[0]).toMatch(/^In account 444455556666: /);
  });

  it.each([
    ['a trail that records everything', [aTrail()]],
    ['no trail', []],
  ])('has nothing to change in an account with %s', (_, trails) => {
    expect(advice(...trails)).toEqual([]);
  });
});
