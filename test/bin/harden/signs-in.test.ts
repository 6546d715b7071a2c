import type { Seen } from '../../../bin/commands/harden/step';
import { steps } from '../../../bin/commands/harden/steps';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { seenOf } from '../../support/hardening';
import { aHealthyPosture, aKey, aMember, aReport, seen } from '../../support/posture';

const noWayIn = { identityCenterRoles: seen(false), identityProviders: seen(0) };
const withKey = { accessKeysPresent: seen(true), credentialReport: aReport(null, aKey()) };
const withInactiveKey = { accessKeysPresent: seen(true), credentialReport: aReport(null, aKey({ active: false })) };

function ofMember(posture: RootPosture): Seen {
  return seenOf(posture, { profile: { id: posture.accountId, name: null, standing: 'member' } });
}

/** The ids of the steps for which somebody may sign in as root. */
function withSignIn(account: Seen): readonly string[] {
  return steps.filter((step) => step.signsIn(account)).map(({ id }) => id);
}

const ofRoot = ['root-access-keys', 'mfa', 'spare-device', 'test-login', 'review'];

it.each<[string, Seen, readonly string[]]>([
  ['all that root alone does', seenOf(aHealthyPosture()), ofRoot],
  [
    'also the first identity, while root is the only way in',
    seenOf(aHealthyPosture(noWayIn)),
    ['everyday-identities', ...ofRoot],
  ],
  ['of a member nothing, since its credentials are deleted from outside', ofMember(aMember(noWayIn)), []],
  ['of a member switching off a key that is in use', ofMember(aMember(withKey)), ['root-access-keys']],
  ['of a member nothing more once the key is inactive', ofMember(aMember(withInactiveKey)), []],
])('somebody may sign in as root for %s', (_, account, ids) => {
  expect(withSignIn(account)).toEqual(ids);
});
