import { known } from '../../../../lambda/domain/fact';
import { everydayIdentitiesExist } from '../../../../lambda/judge/posture/checks/everyday-identities-exist';
import { everydayWays } from '../../../../lambda/judge/posture/everyday-ways';
import { sequence, where } from '../mend';
import type { Seen, Step, Unseen } from '../step';

/** First, so that nobody is locked out when root is put away. */
export const everydayIdentities: Step = {
  id: 'everyday-identities',
  title: 'People can work without root',
  checks: [everydayIdentitiesExist],
  why: 'People without an identity of their own work as root, by its password or a key of it, and are locked out when root is put away. So everyday identities come first.',
  how: (seen) => [
    ...where(everydayIdentities, seen),
    sequence([
      ...(isProviderAlone(seen)
        ? ['See what the provider is for: IAM, Identity providers. If people sign in through it, that is enough.']
        : []),
      'Give each person an identity of their own, in one of the ways below.',
      'Sign in as one of them once before you put root away.',
    ]),
    { label: 'Choose one', lines: everydayWays(seen.profile.standing) },
  ],
  takes: () =>
    'Identity Center shows within about a minute after a permission set is assigned to this account. An IAM user shows in the credential report, which AWS makes anew at most every 4 hours.',
  signsIn: false,
  notIn: () => null,
  shortOf: (seen) =>
    isProviderAlone(seen)
      ? {
          outcome: 'unknown',
          words:
            'there is an identity provider, and AWS does not tell whether people or only machines come by it; no Identity Center roles, no IAM user with a password',
        }
      : null,
  questions: (seen) => (isProviderAlone(seen) ? [doPeopleComeByIt] : []),
};

/** A provider for a pipeline lets nobody in. */
function isProviderAlone({ posture, settings }: Seen): boolean {
  const passes = (identityProviders: Seen['posture']['identityProviders']): boolean =>
    everydayIdentitiesExist.judge({ ...posture, identityProviders }, settings).outcome === 'pass';
  return passes(posture.identityProviders) && !passes(known(0));
}

const doPeopleComeByIt: Unseen = {
  text: 'Do people sign in to this account through the identity provider? (IAM, Identity providers shows which it is)',
  atNo: 'Make everyday identities, as told above.',
};
