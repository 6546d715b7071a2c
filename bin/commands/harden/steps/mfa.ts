import type { MfaDeviceKind } from '../../../../lambda/domain/mfa-device';
import { whyNoRootConsole } from '../../../../lambda/domain/partition';
import { rootMfaEnabled } from '../../../../lambda/judge/posture/checks/root-mfa-enabled';
import { rootMfaPhishingResistant } from '../../../../lambda/judge/posture/checks/root-mfa-phishing-resistant';
import { isMember, mendingSteps, perhapsMember, sequence, where } from '../mend';
import type { Seen, Step, Unseen } from '../step';

export const mfa: Step = {
  id: 'mfa',
  title: 'Root has MFA, and no authenticator app can open it',
  checks: [rootMfaEnabled, rootMfaPhishingResistant],
  why: 'Without MFA the password alone opens root. The code of an authenticator app or of a hardware token can be typed into a false sign-in page; a security key or a passkey answers only to the real one. As long as an app or a token is registered beside it, root can still be phished.',
  how: (seen) =>
    isMember(seen)
      ? [sequence(mendingSteps(mfa, seen))]
      : [
          ...perhapsMember(seen),
          ...where(mfa, seen),
          sequence(deeds(seen)),
          ...(keysOf(seen).length > 0 ? [] : [{ label: 'Choose one', lines: kindsFor(seen) }]),
        ],
  takes: (seen) => `AWS shows it within seconds.${hasDevices(seen) && !seen.posture.mfaDevices.known ? ofOthers : ''}`,
  signsIn: (seen) => !isMember(seen),
  notIn: whyNoRootConsole,
  shortOf: (seen) => {
    const tokens = tokensOf(seen);
    return tokens.length === 0
      ? null
      : {
          outcome: 'open',
          words: `a hardware token can still open root, and its code can be phished: ${tokens.join(', ')}`,
        };
  },
  questions: (seen) => (isMember(seen) || seen.posture.mfaDevices.known ? [] : [areAllKeys]),
};

function tokensOf(seen: Seen): readonly string[] {
  return namesOf('hardware-token', seen);
}

function keysOf(seen: Seen): readonly string[] {
  return namesOf('passkey-or-security-key', seen);
}

/** Only root is shown them. */
function namesOf(wanted: MfaDeviceKind, { posture: { mfaDevices } }: Seen): readonly string[] {
  return mfaDevices.known ? mfaDevices.value.filter(({ kind }) => kind === wanted).map(({ name }) => name) : [];
}

const areAllKeys: Unseen = {
  text: 'Is every device of root a security key or a passkey, and none a hardware token that shows codes?',
  atNo: 'A code of the token can be typed into a false sign-in page. Register a security key or a passkey, then remove the token.',
  ofDevices: true,
};

const assign =
  'As root, Security credentials, Multi-factor authentication: Assign MFA device, a name such as "safe-1", and one of the kinds below.';

/** What is there is removed only after its successor is registered. */
function deeds(seen: Seen): readonly string[] {
  if (!hasDevices(seen)) return [assign];
  const keys = keysOf(seen);
  if (keys.length > 0)
    return [
      `Registered already: ${keys.join(' and ')} (passkey or security key). That stays.`,
      `As root, Security credentials, Multi-factor authentication: choose ${toRemove(seen)}, and Remove.`,
    ];
  return [assign, `On the same page choose ${toRemove(seen)}, and Remove.`];
}

function toRemove(seen: Seen): string {
  const { virtualMfaDevice: app } = seen.posture;
  const named = [...(app.known && app.value !== null ? ['the authenticator app'] : []), ...tokensOf(seen)];
  return named.length > 0 ? named.join(' and ') : 'the authenticator app or hardware token, if one is listed';
}

const ofOthers =
  ' That one key was put in the place of another, it shows to others than root only in the event history of CloudTrail, up to 15 minutes later.';

/** Whether there is MFA already: then what is to be replaced by a key is no choice. */
function hasDevices({ posture: { mfaEnabled } }: Seen): boolean {
  return mfaEnabled.known && mfaEnabled.value;
}

function kindsFor(seen: Seen): readonly string[] {
  return hasDevices(seen) ? keys : [...keys, ...stopgaps];
}

const keys = [
  'Security key (first choice): Passkey or Security Key, Next, insert the key and touch it.',
  'Passkey (second choice): the same, and confirm on the phone or computer. A vendor may copy it to all devices of that login: then whoever has the login has the passkey. AWS does not show which it is.',
] as const;

const stopgaps = [
  'Hardware token (only until a key is there): Hardware TOTP token, its serial number, and two codes in a row. This step stays open while it is registered.',
  'Authenticator app (only until a key is there): Authenticator app, scan, and two codes in a row. This step stays open while it is registered.',
] as const;
