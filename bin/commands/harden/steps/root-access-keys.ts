import { rootAccessKeysAbsent } from '../../../../lambda/judge/posture/checks/root-access-keys-absent';
import { rootSigningCertificatesAbsent } from '../../../../lambda/judge/posture/checks/root-signing-certificates-absent';
import { isMember, mendingSteps, page } from '../mend';
import type { Seen, Step } from '../step';

/** Found, last use shown, deactivated, waited for, deleted. */
export const rootAccessKeys: Step = {
  id: 'root-access-keys',
  title: 'Root has no access keys',
  checks: [rootAccessKeysAbsent, rootSigningCertificatesAbsent],
  why: 'A root key opens everything in the account from anywhere, without MFA, and nothing can limit it. A role can do whatever it is used for. A signing certificate is an old kind of key.',
  how: (seen) =>
    isMember(seen) || !hasKey(seen)
      ? [...mendingSteps(rootAccessKeys, seen), ...page(rootAccessKeys, seen)]
      : [...stages(seen), ...page(rootAccessKeys, seen)],
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

/** A key that is inactive everywhere has only to be deleted. */
function stages(seen: Seen): readonly string[] {
  const remedy = rootAccessKeysAbsent.remediation;
  const wait =
    'Wait a day or longer: what still used it fails now. Choose "Later" here; the next run goes on at this step. If something broke, make it a role before you go on.';
  const remove = 'As root, Security credentials, Access keys: choose the key, Actions, Delete.';
  if (isInactive(seen)) return [wait, remove];
  return [
    'See what uses it: the last use is shown below. CloudTrail, Event history, user name root, in the region named there, shows the calls.',
    remedy,
    'That is: Access keys, choose the key, Actions, Deactivate.',
    wait,
    remove,
  ];
}

function isInactive({ posture: { rootKeys, credentialReport } }: Seen): boolean {
  if (rootKeys.known) return rootKeys.value.length > 0 && rootKeys.value.every(({ active }) => !active);
  if (!credentialReport.known) return false;
  const { keys } = credentialReport.value;
  return keys.length > 0 && keys.every(({ active }) => !active);
}
