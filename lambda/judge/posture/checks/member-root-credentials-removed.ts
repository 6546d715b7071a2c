import type { RootPosture } from '../../../domain/root-posture';
import { fail, notApplicable, pass, unknown, type PostureCheck } from '../check';

const remove =
  'In the management account, or in the delegated administrator for IAM, open IAM, Root access management, choose this account, Take privileged action, and delete the root user credentials.';

/**
 * Judged by the account itself: switching central root access on removes nothing, and an ordinary member is not shown whether
 * it is on. Only a delegated administrator that sees it switched off is told that the other check comes first.
 */
export const memberRootCredentialsRemoved: PostureCheck = {
  id: 'member-root-credentials-removed',
  kind: 'posture',
  severity: 'high',
  told: 'summary',
  title: 'The root user of this member has no credentials',
  question: 'whether root of a member has credentials',
  remediation: remove,
  controls: {},
  facts: [
    'passwordPresent',
    'accessKeysPresent',
    'mfaEnabled',
    'signingCertificatesPresent',
    'standing',
    'centralRootAccess',
  ],
  judge: (posture) => {
    const { standing } = posture;
    if (!standing.known) return unknown(standing);
    if (standing.value !== 'member') return notApplicable(ofNoMember[standing.value]);
    const left = credentials.filter(({ fact }) => isThere(posture[fact])).map(({ words }) => words);
    if (left.length === 0) {
      const missing = credentials.map(({ fact }) => posture[fact]).find(({ known }) => !known);
      return missing?.known === false ? unknown(missing) : pass('root has no password, key, MFA device or certificate');
    }
    if (isSwitchedOff(posture)) return notApplicable('the organization does not manage root centrally');
    return fail('root of this member still has credentials', `root of this member still has ${inWords(left)}`);
  },
  nextSteps: ({ posture }) => ({
    expected: [],
    unexpected: isShown(posture) ? [remove] : [remove, switchOn],
  }),
};

const switchOn =
  'Where Root access management offers Enable, central root access is still off: switch on Root credentials management there first.';

const ofNoMember = {
  standalone: 'the account belongs to no organization',
  management: 'it is the management account: nobody can hold its root credentials for it',
} as const;

const credentials = [
  { fact: 'passwordPresent', words: 'a password' },
  { fact: 'accessKeysPresent', words: 'an access key' },
  { fact: 'mfaEnabled', words: 'MFA' },
  { fact: 'signingCertificatesPresent', words: 'a signing certificate' },
] as const;

function isThere(fact: RootPosture['mfaEnabled']): boolean {
  return fact.known && fact.value;
}

function isShown({ centralRootAccess: access }: RootPosture): boolean {
  return access.known && access.value.shown;
}

function isSwitchedOff({ centralRootAccess: access }: RootPosture): boolean {
  if (!access.known) return false;
  if (access.value.shown) return !access.value.credentialsManagement;
  return access.value.why === 'not-all-features' || access.value.why === 'no-trusted-access';
}

function inWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
