import { globalRegionOf, waysToRoot, whyNoRootConsole } from '../../../../lambda/domain/partition';
import { callsToEndKey, deleteCertificate, howAsRoot, whenNobodyHoldsOne } from '../../../../lambda/judge/root-deeds';
import { rootAccessKeysAbsent } from '../../../../lambda/judge/posture/checks/root-access-keys-absent';
import { memberRootCredentialsRemoved } from '../../../../lambda/judge/posture/checks/member-root-credentials-removed';
import { rootSigningCertificatesAbsent } from '../../../../lambda/judge/posture/checks/root-signing-certificates-absent';
import { isMember, perhapsMember, remedyOf, reportOfNow, sequence, where } from '../mend';
import { dayAndPlace } from '../../../../lambda/judge/posture/root-use';
import { aboutOwnKey } from '../own-key';
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
  takes: (seen) =>
    `That a key is deleted shows within seconds. Whether it is active, and its last use, come from the credential report, which AWS makes anew at most every 4 hours; root itself is shown at once whether it is active.${reportOfNow(seen)}`,
  // The keys of a member are deleted from outside; only to switch one off somebody signs in there.
  signsIn: (seen) => !isMember(seen) || (hasKey(seen) && !isInactive(seen)),
  notIn: (partition) => (waysToRoot(partition) === 'none' ? `the partition ${partition} has no root user` : null),
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
  const { deactivate, remove } = isMember(seen) ? ofMember(seen) : byRoot(seen);
  return [...aboutOwnKey(seen), ...(isInactive(seen) ? [wait] : [...seeUse(seen), ...deactivate]), ...remove];
}

const wait =
  'Wait a day or longer: what still used it fails now. Choose "Later" here; the next run goes on at this step. If something broke, make it a role before you go on.';

/** How a key is switched off and tried without, and how it is deleted. */
interface Ending {
  readonly deactivate: readonly string[];
  readonly remove: readonly string[];
}

/** A key that is inactive does not delete itself, and where root has keys only, there may be no other. */
function byRoot({ posture: { partition } }: Seen): Ending {
  const region = waysToRoot(partition) === 'keys' ? globalRegionOf(partition) : null;
  if (region === null) return atConsole;
  const { deactivate, remove } = callsToEndKey(region);
  return {
    deactivate: [
      `Where there is a second root key, with that one: ${deactivate}. A single key is left active, since inactive it cannot delete itself.`,
      `Once it is inactive, ${wait.charAt(0).toLowerCase()}${wait.slice(1)}`,
    ],
    remove: [
      `With a root key, which may be the key itself as long as it is active: ${remove}. That call is recorded and alerts nobody; calls with a root key other than these do. ${whenNobodyHoldsOne}`,
    ],
  };
}

const deactivateThere = 'Security credentials, Access keys: choose the key, Actions, Deactivate.';

const atConsole: Ending = {
  deactivate: [`As root, ${deactivateThere}`, wait],
  remove: ['As root, Security credentials, Access keys: choose the key, Actions, Delete.'],
};

function ofMember(seen: Seen): Ending {
  const remove = remedyOf(memberRootCredentialsRemoved, seen);
  const otherwise = 'have its users changed before the key is deleted.';
  return whyNoRootConsole(seen.posture.partition) === null
    ? {
        deactivate: [
          `Where somebody can sign in as root of this member: ${deactivateThere} Where nobody can, ${otherwise}`,
          wait,
        ],
        remove,
      }
    : { deactivate: [`Nobody can sign in as root of this member: ${otherwise}`, wait], remove };
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

const ofCertificate = deleteCertificate(
  'As root, Security credentials, X.509 certificates: if one is listed, delete it.',
);

/** Of a member they go with the rest of its credentials. */
function ofCertificates(seen: Seen): readonly string[] {
  const { signingCertificatesPresent: present, partition } = seen.posture;
  if (isMember(seen) || (present.known && !present.value)) return [];
  return [howAsRoot(ofCertificate, partition)];
}

function isInactive({ posture: { rootKeys, credentialReport } }: Seen): boolean {
  if (rootKeys.known) return rootKeys.value.length > 0 && rootKeys.value.every(({ active }) => !active);
  if (!credentialReport.known) return false;
  const { keys } = credentialReport.value;
  return keys.length > 0 && keys.every(({ active }) => !active);
}
