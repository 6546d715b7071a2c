import { everydayIdentitiesExist } from '../../../../lambda/judge/posture/checks/everyday-identities-exist';
import { mendingSteps, page } from '../mend';
import type { Step } from '../step';

/** First, so that nobody is locked out when root is put away. */
export const everydayIdentities: Step = {
  id: 'everyday-identities',
  title: 'People can work without root',
  checks: [everydayIdentitiesExist],
  why: 'Whoever has no other way in works as root, and is locked out when root is put away. So everyday identities come first.',
  how: (seen) => [...mendingSteps(everydayIdentities, seen), ...page(everydayIdentities, seen)],
  takes: () =>
    'Identity Center shows within about a minute after a permission set is assigned to this account. An IAM user shows in the credential report, which AWS makes anew at most every 4 hours.',
  signsIn: false,
  notIn: () => null,
  questions: () => [],
};
