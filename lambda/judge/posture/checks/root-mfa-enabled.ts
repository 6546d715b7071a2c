import type { Judgement } from '../../../domain/outcome';
import { whyNoRootConsole } from '../../../domain/partition';
import type { RootPosture } from '../../../domain/root-posture';
import { removeWhatWasMade, takeRootBack } from '../../activity/steps';
import { onlyAtConsole } from '../../root-deeds';
import { fail, notApplicable, pass, unknown, type PostureCheck, type RepairContext } from '../check';
import { noCredentials, rootCredentials } from '../root-credentials';
import { asDeed, byRoot, seeWho } from '../root-steps';

const assignDevice =
  'Sign in as root, open Security credentials, choose Assign MFA device, and take a passkey or a security key. Register a second device: AWS gives no recovery codes.';

/**
 * CIS AWS Foundations 7.0, 2.5: MFA is on for root, wherever root can be opened at all. It guards no key: where root has no
 * console, `root-access-keys-absent` is what fails.
 */
export const rootMfaEnabled: PostureCheck = {
  id: 'root-mfa-enabled',
  kind: 'posture',
  severity: 'critical',
  told: 'now',
  title: 'Root user has MFA',
  question: 'whether root can be opened without MFA',
  remediation: assignDevice,
  controls: {
    'cis-1.2.0': ['1.13'],
    'cis-1.4': ['1.5'],
    'cis-1.5': ['1.5'],
    'cis-2.0': ['1.5'],
    'cis-3.0': ['1.5'],
    'cis-4.0.1': ['1.5'],
    'cis-5.0': ['1.4'],
    'cis-6.0': ['2.4'],
    'cis-7.0': ['2.5'],
    'security-hub': ['IAM.9'],
    'aws-config': ['root-account-mfa-enabled'],
    'aws-startup-security-baseline': ['ACCT.05', 'ACCT.02'],
    'nist-800-53-r5': ['AC-2(1)', 'AC-3(15)', 'IA-2(1)', 'IA-2(2)', 'IA-2(6)', 'IA-2(8)'],
    'nist-800-171-r2': ['3.1.1', '3.1.2', '3.5.2', '3.5.3'],
    'pci-dss-3.2.1': ['8.3.1'],
    'pci-dss-4.0.1': ['8.4.2'],
    'iso-27001-2022': ['A.5.15', 'A.5.17', 'A.8.5'],
    'soc-2-own-reading': ['CC6.1'],
    hipaa: ['164.312(d)'],
    'aws-well-architected': ['SEC01-BP02'],
    'also-known-as': ['AWS_IAM_43'],
  },
  facts: ['mfaEnabled', 'passwordPresent', 'accessKeysPresent'],
  judge: (posture) => {
    const { mfaEnabled, partition } = posture;
    if (mfaEnabled.known && mfaEnabled.value) return pass('MFA is on');
    const noConsole = whyNoRootConsole(partition);
    return noConsole === null ? withoutMfa(posture) : notApplicable(noConsole);
  },
  nextSteps: (context) => ({
    expected: [byRoot(context, onlyAtConsole(assignDevice))],
    unexpected: [
      takeBackAndProtect(context),
      seeWho(context, 'turned it off', 'DeactivateMFADevice'),
      `Look at what root did since. ${removeWhatWasMade}`,
    ],
  }),
};

function withoutMfa(posture: RootPosture): Judgement {
  const { mfaEnabled, passwordPresent } = posture;
  const credentials = rootCredentials(posture);
  if (credentials === 'none') return notApplicable(noCredentials);
  if (!mfaEnabled.known) return unknown(mfaEnabled);
  if (credentials !== 'present') return unknown({ ...credentials, reason: `MFA is off, and ${credentials.reason}` });
  const opens = passwordPresent.known && passwordPresent.value ? 'its password alone' : 'its access key alone';
  return fail('root has no MFA', `root has no MFA: ${opens} opens it`);
}

/** Where root's credentials are deleted, no device is left to protect it. */
function takeBackAndProtect(context: RepairContext): string {
  const takenBack = takeRootBack(asDeed(context));
  return context.standing === 'member' ? takenBack : `${takenBack} Then turn MFA on again with a device that you hold.`;
}
