import { byRoot } from '../../../../lambda/judge/posture/root-steps';
import { aHealthyPosture } from '../../../support/posture';

const step = 'Sign in as root, and delete the certificate.';
const byManagement = /^A member needs no root credentials: from the management account, .* delete .* credentials\.$/;

describe('what root does about its credentials', () => {
  it.each(['standalone', 'management'] as const)('is done by root itself where the account is %s', (standing) => {
    expect(byRoot({ posture: aHealthyPosture(), standing }, step)).toBe(step);
  });

  it('is done by the management account for a member', () => {
    expect(byRoot({ posture: aHealthyPosture(), standing: 'member' }, step)).toMatch(byManagement);
  });

  it('is told for both, as one text, where it is not known which account it is', () => {
    const [forMember, forOthers] = byRoot({ posture: aHealthyPosture(), standing: 'unknown' }, step).split(
      ' In any other account: ',
    );

    expect(forMember).toMatch(byManagement);
    expect(forOthers).toBe('sign in as root, and delete the certificate.');
  });
});
