import { consoleLink } from '../../../../lambda/judge/posture/console-link';
import type { FactName } from '../../../../lambda/judge/posture/check';

it.each([
  ['a trail is mended where trails are', ['trails'], 'cloudtrailv2/home#/trails'],
  ['a channel is mended where topics are', ['deployment'], 'sns/v3/home#/topics'],
  ['a contact is entered where the account is', ['securityContactSet'], 'billing/home#/account'],
  ['root itself is mended where its credentials are', ['mfaEnabled'], 'iam/home#/security_credentials'],
  ['the fact that has a page of its own decides', ['mfaEnabled', 'trails'], 'cloudtrailv2/home#/trails'],
] as const)('%s', (_, facts: readonly FactName[], page) => {
  expect(consoleLink({ facts }, 'aws')).toBe(`https://console.aws.amazon.com/${page}`);
});

it('no link is guessed for a partition whose console is not known', () => {
  expect(consoleLink({ facts: ['mfaEnabled'] }, 'aws-iso')).toBeNull();
});
