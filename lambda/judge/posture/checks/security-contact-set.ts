import { fail, pass, unknown, type PostureCheck } from '../check';

const enterOne =
  'In the console choose the account name at the top right, Account, section Alternate contacts, Edit, and fill in the Security contact: the address of a team, not of one person.';

/** CIS AWS Foundations 7.0, 2.3: AWS writes to the security contact when it sees an account abused or its keys leaked. */
export const securityContactIsSet: PostureCheck = {
  id: 'security-contact-set',
  kind: 'posture',
  severity: 'medium',
  told: 'summary',
  title: 'The account has a security contact',
  question: 'whether AWS knows a security contact',
  remediation: enterOne,
  controls: {
    'cis-1.2.0': ['1.18'],
    'cis-1.4': ['1.2'],
    'cis-1.5': ['1.2'],
    'cis-2.0': ['1.2'],
    'cis-3.0': ['1.2'],
    'cis-4.0.1': ['1.2'],
    'cis-5.0': ['1.2'],
    'cis-6.0': ['2.2'],
    'cis-7.0': ['2.3'],
    'security-hub': ['Account.1'],
    'aws-config': ['security-account-information-provided'],
    'aws-startup-security-baseline': ['ACCT.01'],
    'iso-27001-2022': ['A.5.5'],
    'aws-well-architected': ['SEC10-BP01'],
  },
  facts: ['securityContactSet'],
  judge: ({ securityContactSet }) => {
    if (!securityContactSet.known) return unknown(securityContactSet);
    return securityContactSet.value ? pass('a security contact is set') : fail('no security contact is set');
  },
  nextSteps: () => ({ expected: [], unexpected: [`${enterOne} AWS writes there when it sees your keys leaked.`] }),
};
