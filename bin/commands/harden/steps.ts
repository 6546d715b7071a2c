import type { Step } from './step';
import { everydayIdentities } from './steps/everyday-identities';
import { memberCredentials } from './steps/member-credentials';
import { mfa } from './steps/mfa';
import { review } from './steps/review';
import { rootAccessKeys } from './steps/root-access-keys';
import { securityContact } from './steps/security-contact';
import { spareDevice } from './steps/spare-device';
import { testLogin } from './steps/test-login';

/** In this order: what keeps people from being locked out comes first. */
export const steps: readonly Step[] = [
  everydayIdentities,
  rootAccessKeys,
  mfa,
  spareDevice,
  testLogin,
  securityContact,
  review,
  memberCredentials,
];
