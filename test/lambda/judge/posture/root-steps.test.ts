import { lookBack } from '../../../../lambda/judge/activity/steps';
import { asDeed, byRoot, seeWho } from '../../../../lambda/judge/posture/root-steps';
import { deleteCertificate } from '../../../../lambda/judge/root-deeds';
import { aHealthyPosture } from '../../../support/posture';

const step = 'Sign in as root, and delete the certificate.';
const deed = deleteCertificate(step);
const byManagement = /^A member needs no root credentials: from the management account, .* delete .* credentials\.$/;

describe('what root does about its credentials', () => {
  it.each(['standalone', 'management'] as const)('is done by root itself where the account is %s', (standing) => {
    expect(byRoot({ posture: aHealthyPosture(), standing }, deed)).toBe(step);
  });

  it('is done by the management account for a member', () => {
    expect(byRoot({ posture: aHealthyPosture(), standing: 'member' }, deed)).toMatch(byManagement);
  });

  it('is told for both, as one text, where it is not known which account it is', () => {
    const [forMember, forOthers] = byRoot({ posture: aHealthyPosture(), standing: 'unknown' }, deed).split(
      ' In any other account: ',
    );

    expect(forMember).toMatch(byManagement);
    expect(forOthers).toBe('sign in as root, and delete the certificate.');
  });

  it('is done with a key where root has no console', () => {
    const posture = aHealthyPosture({ partition: 'aws-us-gov' });

    expect(byRoot({ posture, standing: 'standalone' }, deed)).toContain(
      'aws iam delete-signing-certificate --certificate-id CERTIFICATE_ID --region us-gov-west-1',
    );
  });
});

describe('where to look up what was done with the credentials of root', () => {
  it.each([
    ['aws', 'us-east-1'],
    ['aws-us-gov', 'us-gov-west-1'],
    ['aws-cn', 'the home region'],
  ])('is of the partition %s: %s', (partition, region) => {
    const context = { posture: aHealthyPosture({ partition }), standing: 'standalone' } as const;

    expect(seeWho(context, 'made it', 'CreateAccessKey')).toBe(
      `See who made it: CloudTrail, Event history, ${region}, event name CreateAccessKey.`,
    );
    expect(lookBack(asDeed(context))).toContain(`Event history, ${region}, user name root`);
  });
});
