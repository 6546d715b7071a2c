import { known, type Fact } from '../../../domain/fact';
import { whyNoRootConsole } from '../../../domain/partition';
import type { RootPosture } from '../../../domain/root-posture';
import { onlyAtConsole } from '../../root-deeds';
import { fail, pass, unknown, type PostureCheck } from '../check';
import { deviceInWords, withoutDevices } from '../root-devices';
import { byRoot } from '../root-steps';

const replaceApp =
  'Sign in as root, open Security credentials, register a passkey or a security key, and then remove the authenticator app.';

/**
 * CIS AWS Foundations 7.0, 2.6, asked the way round that protects: not "is there hardware" but "can an app still open
 * root", since one virtual device beside a security key is enough to be phished.
 */
export const rootMfaPhishingResistant: PostureCheck = {
  id: 'root-mfa-phishing-resistant',
  kind: 'posture',
  severity: 'medium',
  told: 'summary',
  title: 'No authenticator app can open root',
  question: 'whether an authenticator app can open root',
  remediation: replaceApp,
  controls: {
    'cis-1.2.0': ['1.14'],
    'cis-1.4': ['1.6'],
    'cis-1.5': ['1.6'],
    'cis-2.0': ['1.6'],
    'cis-3.0': ['1.6'],
    'cis-4.0.1': ['1.6'],
    'cis-5.0': ['1.5'],
    'cis-6.0': ['2.5'],
    'cis-7.0': ['2.6'],
    'security-hub': ['IAM.6'],
    'aws-config': ['root-account-hardware-mfa-enabled'],
    'aws-startup-security-baseline': ['ACCT.05'],
    'nist-800-53-r5': ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)', 'IA-2(6)', 'IA-2(8)'],
    'nist-800-171-r2': ['3.5.3'],
    'pci-dss-3.2.1': ['8.3.1'],
    'pci-dss-4.0.1': ['8.4.2'],
    'soc-2-own-reading': ['CC6.1'],
    hipaa: ['164.312(d)'],
    'aws-well-architected': ['SEC01-BP02'],
  },
  facts: ['virtualMfaDevice', 'mfaEnabled', 'passwordPresent', 'accessKeysPresent'],
  details: ['mfaDevices'],
  judge: (posture) => {
    const app = appAssigned(posture);
    // Whatever else is not known: it opens root wherever root signs in.
    if (app.known && app.value && whyNoRootConsole(posture.partition) === null)
      return fail('an app can still open root');
    const none = withoutDevices(posture);
    if (none !== null) return none;
    return app.known ? pass(`MFA is on without an app: ${devicesInWords(posture.mfaDevices)}`) : unknown(app);
  },
  nextSteps: (context) => ({ expected: [], unexpected: [byRoot(context, onlyAtConsole(instead(context.posture)))] }),
};

/**
 * An audit session of root (AssumeRoot) may not list the virtual devices of the account, but those of root, all of them: that
 * answers too, unless one of them is of no kind that we know.
 */
function appAssigned({ virtualMfaDevice, mfaDevices }: RootPosture): Fact<boolean> {
  if (virtualMfaDevice.known && virtualMfaDevice.value !== null) return known(true, virtualMfaDevice.observation);
  const kinds = mfaDevices.known ? mfaDevices.value.map(({ kind }) => kind) : [];
  if (kinds.includes('authenticator-app')) return known(true, mfaDevices.observation);
  if (virtualMfaDevice.known) return known(false, virtualMfaDevice.observation);
  const toldByAll = kinds.length > 0 && !kinds.includes('not-known');
  return toldByAll ? known(false, mfaDevices.observation) : virtualMfaDevice;
}

/** By root itself more can be learned. */
function devicesInWords(devices: RootPosture['mfaDevices']): string {
  return devices.known && devices.value.length > 0
    ? `${devices.value.map(deviceInWords).join(', ')}; a passkey synced by a vendor cannot be told from a security key here`
    : 'a passkey, security key or hardware token (AWS does not show which)';
}

/** Without MFA there is no app to remove. */
function instead({ mfaEnabled }: RootPosture): string {
  return mfaEnabled.known && !mfaEnabled.value
    ? 'Sign in as root, open Security credentials, choose Assign MFA device, and take a passkey or a security key, not an authenticator app.'
    : replaceApp;
}
