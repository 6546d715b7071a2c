import { everydayIdentitiesExist } from '../../../../../lambda/judge/posture/checks/everyday-identities-exist';
import { aHealthyPosture, denied, pending, seen } from '../../../../support/posture';

const nobody = { identityCenterRoles: seen(false), identityProviders: seen(0) };
const users = (usersWithPassword: number) =>
  seen({ generatedAt: '2026-11-21T03:00:00.000Z', passwordLastUsedAt: null, keys: [], usersWithPassword });

it.each([
  ['passes with Identity Center', { identityCenterRoles: seen(true) }, 'pass', 'IAM Identity Center'],
  ['passes with one user', { ...nobody, credentialReport: users(1) }, 'pass', '1 IAM user with a password'],
  ['passes with two users', { ...nobody, credentialReport: users(2) }, 'pass', '2 IAM users with a password'],
  [
    'passes with a provider, and says that it may be for machines',
    { ...nobody, identityProviders: seen(1) },
    'pass',
    '1 identity provider (for people or for machines',
  ],
  ['fails with none of them', nobody, 'fail', 'people have no way in of their own: no Identity Center roles'],
  ['passes by one although another is not known', { identityProviders: denied }, 'pass', 'Identity Center'],
  ['is unknown without the roles', { ...nobody, identityCenterRoles: denied }, 'unknown', denied.reason],
  ['is unknown without the providers', { ...nobody, identityProviders: denied }, 'unknown', denied.reason],
  ['is unknown without the report', { ...nobody, credentialReport: pending }, 'unknown', pending.reason],
] as const)('%s', (_, facts, outcome, reason) => {
  const judgement = everydayIdentitiesExist.judge(aHealthyPosture(facts), { rootUnusedDays: 30 });

  expect(judgement).toMatchObject({ outcome, reason: expect.stringContaining(reason) as string });
});
