import { rootAccessKeysAbsent } from '../../../../lambda/judge/posture/checks/root-access-keys-absent';
import { memberRootCredentialsRemoved } from '../../../../lambda/judge/posture/checks/member-root-credentials-removed';
import { rootSigningCertificatesAbsent } from '../../../../lambda/judge/posture/checks/root-signing-certificates-absent';
import { isMember, perhapsMember, remedyOf, sequence, where } from '../mend';
import { dayAndPlace } from '../../../../lambda/judge/posture/root-use';
import type { Seen, Step } from '../step';

/** Found, last use shown, deactivated, waited for, deleted. */
export const rootAccessKeys: Step = {
  id: 'root-access-keys',
  title: 'Root has no access keys',
  checks: [rootAccessKeysAbsent, rootSigningCertificatesAbsent],
  why: 'A root key opens everything in the account from anywhere, without MFA, and nothing can limit it. A role can do whatever it is used for. A signing certificate is an old kind of key.',
  how: (seen) => [
    ...perhapsMember(seen),
    ...where(rootAccessKeys, seen),
    sequence([...ofKeys(seen), ...ofCertificates(seen)]),
  ],
  takes: () =>
    'That a key is deleted shows within seconds. Whether it is active, and its last use, come from the credential report, which AWS makes anew at most every 4 hours; root itself is shown at once whether it is active.',
  signsIn: true,
  notIn: (partition) => (partition === 'aws-cn' ? 'the partition aws-cn has no root user' : null),
  shortOf: () => null,
  questions: () => [],
};

/** Where that is not known, the steps for a key are of use. */
function hasKey({ posture: { accessKeysPresent } }: Seen): boolean {
  return !accessKeysPresent.known || accessKeysPresent.value;
}

/** Whoever deletes a key that is in use breaks what uses it; a member's is deleted from outside, and breaks it as well. */
function ofKeys(seen: Seen): readonly string[] {
  if (!hasKey(seen)) return isMember(seen) ? remedyOf(memberRootCredentialsRemoved, seen) : [];
  const remove = isMember(seen)
    ? remedyOf(memberRootCredentialsRemoved, seen)
    : ['As root, Security credentials, Access keys: choose the key, Actions, Delete.'];
  return isInactive(seen) ? [wait, ...remove] : [...seeUse(seen), deactivate(seen), wait, ...remove];
}

const wait =
  'Wait a day or longer: what still used it fails now. Choose "Later" here; the next run goes on at this step. If something broke, make it a role before you go on.';

function deactivate(seen: Seen): string {
  const deed = 'Security credentials, Access keys: choose the key, Actions, Deactivate.';
  return isMember(seen)
    ? `Where somebody can sign in as root of this member: ${deed} Where nobody can, have its users changed before the key is deleted.`
    : `As root, ${deed}`;
}

function seeUse({ posture: { credentialReport } }: Seen): readonly string[] {
  const keys = credentialReport.known ? credentialReport.value.keys : [];
  const uses = keys.flatMap((key) => (key.lastUsedAt === null ? [] : [dayAndPlace(key.lastUsedAt, key)]));
  const last = uses.length === 0 ? 'no last use is known here' : `the last use was ${uses.join(' and ')}`;
  return [
    `See what uses it: ${last}. CloudTrail, Event history, user name root, in the region of the use, shows its calls of the last 90 days, except those on data, such as reading objects.`,
    'Give whatever uses it a role instead.',
  ];
}

/** Of a member they go with the rest of its credentials. */
function ofCertificates(seen: Seen): readonly string[] {
  const { signingCertificatesPresent: present } = seen.posture;
  if (isMember(seen) || (present.known && !present.value)) return [];
  return ['As root, Security credentials, X.509 certificates: if one is listed, delete it.'];
}

function isInactive({ posture: { rootKeys, credentialReport } }: Seen): boolean {
  if (rootKeys.known) return rootKeys.value.length > 0 && rootKeys.value.every(({ active }) => !active);
  if (!credentialReport.known) return false;
  const { keys } = credentialReport.value;
  return keys.length > 0 && keys.every(({ active }) => !active);
}
