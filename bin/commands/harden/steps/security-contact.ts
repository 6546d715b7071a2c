import { securityContactIsSet } from '../../../../lambda/judge/posture/checks/security-contact-set';
import { mendingSteps, sequence, where } from '../mend';
import type { Step } from '../step';

export const securityContact: Step = {
  id: 'security-contact',
  title: 'AWS knows whom to write to',
  checks: [securityContactIsSet],
  why: 'AWS writes to the security contact when it sees an account abused or its keys leaked. Without one it writes to the address of root, which often nobody reads.',
  how: (seen) => [...where(securityContact, seen), sequence(mendingSteps(securityContact, seen))],
  takes: () => 'AWS shows it within seconds.',
  signsIn: () => false,
  notIn: () => null,
  shortOf: () => null,
  questions: () => [],
};
