import type { ReportedKey, RootPosture } from '../../../domain/root-posture';
import { removeRootKey, removeRootKeyAndPassword, removeWhatWasMade } from '../../activity/steps';
import { fail, pass, unknown, type PostureCheck } from '../check';
import { counted } from '../day';
import { dayAndPlace } from '../root-use';
import { asDeed, seeWho } from '../root-steps';

/** CIS AWS Foundations 7.0, 2.4: root has no access key, since nothing limits what such a key can do. */
export const rootAccessKeysAbsent: PostureCheck = {
  id: 'root-access-keys-absent',
  kind: 'posture',
  severity: 'critical',
  told: 'now',
  title: 'Root user has no access keys',
  question: 'whether root has an access key',
  remediation:
    'Sign in as root, open Security credentials, deactivate the access key, and delete it when nothing broke; where root has no console, as in GovCloud: aws iam delete-access-key, with the key itself. Use a role for whatever needed it.',
  controls: {
    'cis-1.2.0': ['1.12'],
    'cis-1.4': ['1.4'],
    'cis-1.5': ['1.4'],
    'cis-2.0': ['1.4'],
    'cis-3.0': ['1.4'],
    'cis-4.0.1': ['1.4'],
    'cis-5.0': ['1.3'],
    'cis-6.0': ['2.3'],
    'cis-7.0': ['2.4'],
    'security-hub': ['IAM.4'],
    'aws-config': ['iam-root-access-key-check'],
    'aws-startup-security-baseline': ['ACCT.02', 'ACCT.13'],
    'nist-800-53-r5': ['AC-2(1)', 'AC-3(7)', 'AC-3(15)', 'AC-6', 'AC-6(2)', 'AC-6(10)'],
    'nist-800-171-r2': ['3.1.1', '3.1.2', '3.1.3', '3.1.4', '3.1.5', '3.1.6', '3.1.7'],
    'pci-dss-3.2.1': ['2.1', '2.2', '7.2.1'],
    'pci-dss-4.0.1': ['8.3.11'],
    'iso-27001-2022': ['A.5.15'],
    'soc-2-own-reading': ['CC6.1', 'CC6.3'],
    hipaa: ['164.308(a)(3)(i)', '164.312(a)(2)(i)'],
    'aws-well-architected': ['SEC01-BP02'],
  },
  facts: ['accessKeysPresent', 'credentialReport'],
  details: ['rootKeys'],
  judge: ({ accessKeysPresent, credentialReport, rootKeys }) => {
    if (!accessKeysPresent.known) return unknown(accessKeysPresent);
    if (!accessKeysPresent.value) return pass('root has no access key');
    return fail('root has an access key', `root has ${keysInWords(credentialReport)}${idsInWords(rootKeys)}`);
  },
  nextSteps: (context) => ({
    expected: [removeRootKey(asDeed(context)), 'Use a role for whatever needed it.'],
    unexpected: [
      `End the key first: it works from anywhere. ${removeRootKeyAndPassword(asDeed(context))}`,
      `${seeWho(context, 'made it', 'CreateAccessKey')} Then look the key id up, to see what it did.`,
      removeWhatWasMade,
    ],
  }),
};

/** `1 key, last used 12 Jun 2024 (s3, eu-west-1)`. The summary is live, the report up to four hours old: it may lack the key. */
function keysInWords(report: RootPosture['credentialReport']): string {
  if (!report.known) return `at least 1 key, last use not known: ${report.reason}`;
  const { keys } = report.value;
  if (keys.length === 0) return "at least 1 key, too new for AWS's last credential report to say whether it was used";
  return `${counted(keys.length, 'key')}, ${keys.map(useInWords).join(' and ')}`;
}

/** Only root itself is shown them. */
function idsInWords(keys: RootPosture['rootKeys']): string {
  if (!keys.known || keys.value.length === 0) return '';
  return `; ${keys.value.map(({ id, active }) => `${id}${active ? '' : ' (inactive)'}`).join(', ')}`;
}

function useInWords(key: ReportedKey): string {
  const inactive = key.active ? '' : 'inactive, ';
  return `${inactive}${key.lastUsedAt === null ? 'no use on record' : `last used ${dayAndPlace(key.lastUsedAt, key)}`}`;
}
