import { rootMfaEnabled } from '../../../../lambda/judge/posture/checks/root-mfa-enabled';
import { rootMfaPhishingResistant } from '../../../../lambda/judge/posture/checks/root-mfa-phishing-resistant';
import { whyNoRootConsole } from '../../../../lambda/judge/posture/root-devices';
import { isMember, mendingSteps, page } from '../mend';
import type { Step } from '../step';

export const mfa: Step = {
  id: 'mfa',
  title: 'Root has MFA that cannot be phished',
  checks: [rootMfaEnabled, rootMfaPhishingResistant],
  why: 'Without MFA the password alone opens root. The code of an authenticator app can be typed into a false sign-in page; a security key or a passkey answers only to the real one. As long as an app is registered beside it, root can still be phished.',
  how: (seen) =>
    isMember(seen) ? mendingSteps(mfa, seen) : [...mendingSteps(mfa, seen), ...kinds, ...page(mfa, seen)],
  takes: () => 'AWS shows it within seconds.',
  signsIn: true,
  notIn: whyNoRootConsole,
  questions: () => [],
};

const kinds = [
  'Security key (first choice): Assign MFA device, a name such as "safe-1", Passkey or Security Key, Next, insert the key and touch it.',
  'Passkey (second choice): the same, and confirm on the phone or computer. A vendor may copy it to all devices of that login: then whoever has the login has the passkey. AWS does not show which it is.',
  'Hardware token: Assign MFA device, Hardware TOTP token, its serial number, and two codes in a row.',
  'Authenticator app (only until a key is there): Assign MFA device, Authenticator app, scan, and two codes in a row. This step stays open while it is registered.',
] as const;
