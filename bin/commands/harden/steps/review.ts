import { whyNoRootConsole } from '../../../../lambda/domain/partition';
import { mfaDevicesReviewed } from '../../../../lambda/judge/posture/checks/mfa-devices-reviewed';
import { isMember, mendingSteps, sequence, where } from '../mend';
import type { Step } from '../step';

export const review: Step = {
  id: 'review',
  title: 'Who holds the devices is on record',
  checks: [mfaDevicesReviewed],
  why: 'People leave and phones are replaced: what nobody looks at is lost on the day it is needed. The record names roles of people, never secrets, and falls due again.',
  how: (seen) =>
    isMember(seen)
      ? [sequence(mendingSteps(review, seen))]
      : [
          ...where(review, seen),
          sequence([
            'As root, Security credentials, Multi-factor authentication: go through the devices. Who holds each, does it still work, is it where it should be?',
            'Then choose "Record the holders" here.',
          ]),
          { label: 'If a device is lost', lines: lostDevice, numbered: true },
        ],
  takes: () => 'It counts at once.',
  signsIn: (seen) => !isMember(seen),
  notIn: whyNoRootConsole,
  shortOf: () => null,
  questions: () => [],
};

/** The procedure for a lost phone or key, which `harden` watches when somebody says that one was lost. */
export const lostDevice = [
  'Sign in as root with another device. When there is none: on the sign-in page, after the password, choose "Troubleshoot MFA" (or "Troubleshoot your authentication device"), then "Sign in using alternative factors"; AWS then checks the e-mail address and the phone number of the account.',
  'Security credentials, Multi-factor authentication: choose the lost device, Remove.',
  'Assign MFA device, and register the new one.',
  'The last resort, when nobody gets in by the address and the phone either: contact AWS Support, https://support.aws.amazon.com/#/contacts/aws-mfa-support (a form for people who cannot sign in).',
] as const;
