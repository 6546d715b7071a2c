import { securityContactIsSet } from '../../../../lambda/judge/posture/checks/security-contact-set';
import { mendingSteps, page } from '../mend';
import type { Step } from '../step';

export const securityContact: Step = {
  id: 'security-contact',
  title: 'AWS knows whom to write to',
  checks: [securityContactIsSet],
  why: 'AWS writes to the security contact when it sees an account abused or its keys leaked. Without one it writes to the address of root, which often nobody reads.',
  how: (seen) => [...mendingSteps(securityContact, seen), ...page(securityContact, seen)],
  takes: () => 'AWS shows it within seconds.',
  signsIn: false,
  notIn: () => null,
  shortOf: () => null,
  questions: () => [],
};
