import * as v from 'valibot';
import { deviceName } from '../../../../lambda/domain/mfa-device';
import { plainText } from '../../../../lambda/domain/plain-text';
import type { FactName } from '../../../../lambda/judge/posture/check';
import { dayOf, secondOf } from '../../../../lambda/judge/posture/day';

/** From the value of a fact to words for a person. */
type InWords = v.GenericSchema<unknown, string>;

const either = (yes: string, no: string): InWords =>
  v.pipe(
    v.boolean(),
    v.transform((is) => (is ? yes : no)),
  );

const moment = v.pipe(v.string(), v.isoTimestamp());
const named = v.object({ at: moment, device: v.nullable(v.string()) });
const signIn = v.object({ ...named.entries, sourceIp: v.optional(v.nullable(v.string()), null) });
const nameOf = (device: string | null): string =>
  device === null ? 'a device that its record does not name' : plainText(deviceName(device), 80);

const report = v.object({
  generatedAt: moment,
  keys: v.array(v.object({ active: v.boolean() })),
  usersWithPassword: v.number(),
});

const central = v.object({
  shown: v.boolean(),
  credentialsManagement: v.optional(v.boolean()),
  sessions: v.optional(v.boolean()),
  why: v.optional(v.string(), ''),
});

const whyNot: ReadonlyMap<string, string> = new Map([
  ['other-account', 'not shown to this account'],
  ['no-organization', 'the account belongs to no organization'],
  ['not-all-features', 'off, the organization does not have all features enabled'],
  ['no-trusted-access', 'off, trusted access for IAM is not on'],
]);

const inWords: Partial<Record<FactName, InWords>> = {
  mfaEnabled: either('MFA is on', 'MFA is off'),
  passwordPresent: either('root has a password', 'root has no password'),
  accessKeysPresent: either('root has an access key', 'root has no access key'),
  signingCertificatesPresent: either('root has a signing certificate', 'root has no signing certificate'),
  securityContactSet: either('a security contact is set', 'no security contact is set'),
  identityCenterRoles: either('Identity Center has made roles here', 'Identity Center has made no roles here'),
  identityProviders: v.pipe(
    v.number(),
    v.transform((count) => `identity providers: ${String(count)}`),
  ),
  standing: v.pipe(
    v.string(),
    v.transform((standing) => `the account's place in an organization: ${standing}`),
  ),
  virtualMfaDevice: v.pipe(
    v.nullable(v.string()),
    v.transform((serial) =>
      serial === null ? 'no authenticator app is registered' : `authenticator app ${nameOf(serial)}`,
    ),
  ),
  virtualMfaSince: v.pipe(
    v.nullable(moment),
    v.transform((since) =>
      since === null ? 'no day on which an app was registered' : `app registered on ${dayOf(since)}`,
    ),
  ),
  mfaDevices: v.pipe(
    v.array(v.object({ name: v.string() })),
    v.transform((devices) => `devices: ${devices.map(({ name }) => plainText(name, 80)).join(' and ')}`),
  ),
  rootKeys: v.pipe(
    v.array(v.object({ id: v.string(), active: v.boolean() })),
    v.transform((keys) => `root keys: ${listed(keys.map(({ id, active }) => `${id}${active ? '' : ' (inactive)'}`))}`),
  ),
  signingCertificates: v.pipe(
    v.array(v.string()),
    v.transform((ids) => `signing certificates of root: ${listed(ids)}`),
  ),
  credentialReport: v.pipe(
    report,
    v.transform(
      ({ generatedAt, keys, usersWithPassword }) =>
        `credential report of ${dayOf(generatedAt)}, ${secondOf(generatedAt)}, with root keys: ${String(keys.length)}, IAM users with a password: ${String(usersWithPassword)}`,
    ),
  ),
  provenMfa: v.pipe(
    v.object({ proof: v.nullable(signIn), change: v.nullable(named) }),
    v.transform(({ proof, change }) => `${proofInWords(proof)}, ${changeInWords(change)}`),
  ),
  mfaReview: v.pipe(
    v.nullable(v.object({ at: moment, by: v.string() })),
    v.transform((review) =>
      review === null ? 'no review' : `review of ${dayOf(review.at)} by ${plainText(review.by, 120)}`,
    ),
  ),
  centralRootAccess: v.pipe(
    central,
    v.transform(({ shown, credentialsManagement, sessions, why }) =>
      shown
        ? `root credentials management is ${onOff(credentialsManagement)}, privileged root actions are ${onOff(sessions)}`
        : `central root access: ${whyNot.get(why) ?? 'not known'}`,
    ),
  ),
};

const schemas = new Map<string, InWords>(Object.entries(inWords));

function proofInWords(proof: v.InferOutput<typeof signIn> | null): string {
  if (proof === null) return 'no sign-in with MFA on record';
  const { at, device, sourceIp } = proof;
  const from = sourceIp === null ? 'an address that was not kept' : plainText(sourceIp, 60);
  return `sign-in with MFA at ${at} from ${from} with ${nameOf(device)}`;
}

function changeInWords(change: v.InferOutput<typeof named> | null): string {
  return change === null ? 'no change of a device on record' : `last change of a device at ${change.at}`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.map((name) => plainText(name, 80)).join(' and ');
}

function onOff(is: boolean | undefined): string {
  return is === true ? 'on' : 'off';
}

/** @param value as JSON text. What has no words is told by its name and value. */
export function factInWords(fact: string, value: string): string {
  const schema = schemas.get(fact);
  const words = schema === undefined ? null : v.safeParse(v.pipe(v.string(), v.parseJson(), schema), value);
  return words?.success === true ? words.output : `${plainText(fact, 80)} ${plainText(value, 200)}`;
}
