import type { Look } from '../../../bin/commands/preflight/look';
import { nextSteps } from '../../../bin/commands/preflight/next-steps';
import { known } from '../../../lambda/domain/fact';
import type { Trail } from '../../../lambda/domain/root-posture';
import { aTrail } from '../../support/posture';
import { aLook, typed, under } from '../../support/preflight';

describe('preflight in an account whose trail does not record everything', () => {
  const first = /^First let the trail management-events record everything/;
  const flawed = (overrides: Partial<Trail>): Partial<Look> => ({ trails: known([aTrail(overrides)]) });

  it.each([
    [
      'covers one region',
      { multiRegion: false },
      'aws cloudtrail update-trail --name management-events --region us-east-1 --profile pay --is-multi-region-trail --include-global-service-events',
    ],
    [
      'is off',
      { logging: false },
      'aws cloudtrail start-logging --name management-events --region us-east-1 --profile pay',
    ],
    [
      'leaves out what only reads',
      { managementEvents: 'write-only' },
      'in the console of us-east-1, CloudTrail, Trails, management-events, Management events, Edit: Read and Write',
    ],
    [
      'cannot deliver',
      { deliveryError: 'AccessDenied' },
      'in the console of us-east-1, CloudTrail, Trails, management-events: its last delivery failed (AccessDenied); let CloudTrail write to its bucket',
    ],
  ] as const)('changes the trail that is there when it %s', (_, overrides, change) => {
    expect(under(first, flawed(overrides), { profile: 'pay' })[0]).toBe(change);
    expect(typed(flawed(overrides))).toEqual(['npx cdk deploy -c alertEmail=you@example.com']);
  });

  it('says what AWS would charge for a second trail', () => {
    expect(under(first, flawed({ multiRegion: false })).at(-1)).toContain('2.00 USD per 100,000 management events');
  });

  it('changes the trail that lacks least', () => {
    const worse = aTrail({
      arn: 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/old',
      logging: false,
      multiRegion: false,
    });
    const steps = nextSteps(aLook({ trails: known([worse, aTrail({ logging: false })]) }), {});

    expect(steps[0]?.heading).toMatch(first);
  });

  it('prefers a trail of this account, and says where to ask for any other', () => {
    const foreign = aTrail({ arn: 'arn:aws:cloudtrail:us-east-1:444455556666:trail/organization', logging: false });
    const own = aTrail({ logging: false, multiRegion: false });

    expect(nextSteps(aLook({ trails: known([foreign, own]) }), {})[0]?.heading).toMatch(first);
    expect(nextSteps(aLook({ trails: known([foreign]) }), {})[0]?.heading).toBe(
      'First let the trail organization record everything, which belongs to account 444455556666: ask there:',
    );
  });
});
