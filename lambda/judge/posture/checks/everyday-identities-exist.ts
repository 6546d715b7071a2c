import type { AccountStanding } from '../../../domain/account';
import type { RootPosture } from '../../../domain/root-posture';
import { fail, pass, unknown, type PostureCheck } from '../check';
import { counted } from '../day';
import { everydayWays } from '../everyday-ways';

function makeOne(standing: AccountStanding): string {
  const [better, other] = everydayWays(standing);
  return `${better} Or: ${other}`;
}

/** Whoever has no other way in works as root; in GovCloud, with a key of it. */
export const everydayIdentitiesExist: PostureCheck = {
  id: 'everyday-identities-exist',
  kind: 'posture',
  severity: 'medium',
  told: 'summary',
  title: 'People can work without root',
  question: 'whether people can work without root',
  remediation: makeOne('unknown'),
  controls: {},
  facts: ['identityCenterRoles', 'identityProviders', 'credentialReport'],
  judge: ({ identityCenterRoles, identityProviders, credentialReport }) => {
    if (identityCenterRoles.known && identityCenterRoles.value)
      return pass('people sign in through IAM Identity Center');
    if (usersIn(credentialReport) > 0)
      return pass(`${counted(usersIn(credentialReport), 'IAM user')} with a password for the console`);
    if (identityProviders.known && identityProviders.value > 0)
      return pass(
        `${counted(identityProviders.value, 'identity provider')} (for people or for machines, this does not tell)`,
      );
    const missing = [identityCenterRoles, identityProviders, credentialReport].find(({ known }) => !known);
    if (missing?.known === false) return unknown(missing);
    return fail('people have no way in of their own', `people have no way in of their own: ${nobodyElse}`);
  },
  nextSteps: ({ standing }) => ({
    expected: [],
    unexpected: [makeOne(standing), 'Sign in as one of them once before you put root away.'],
  }),
};

const nobodyElse = 'no Identity Center roles, no identity provider, no IAM user with a password';

function usersIn(report: RootPosture['credentialReport']): number {
  return report.known ? report.value.usersWithPassword : 0;
}
