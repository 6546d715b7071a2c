import type { PostureCheck } from './check';
import { alertChannelConfirmed } from './checks/alert-channel-confirmed';
import { centralRootManagementEnabled } from './checks/central-root-management-enabled';
import { everydayIdentitiesExist } from './checks/everyday-identities-exist';
import { mfaDevicesReviewed } from './checks/mfa-devices-reviewed';
import { memberRootCredentialsRemoved } from './checks/member-root-credentials-removed';
import { rootAccessKeysAbsent } from './checks/root-access-keys-absent';
import { rootMfaEnabled } from './checks/root-mfa-enabled';
import { rootMfaPhishingResistant } from './checks/root-mfa-phishing-resistant';
import { rootMfaProven } from './checks/root-mfa-proven';
import { rootMfaSpareDevice } from './checks/root-mfa-spare-device';
import { rootSigningCertificatesAbsent } from './checks/root-signing-certificates-absent';
import { rootUnused } from './checks/root-unused';
import { securityContactIsSet } from './checks/security-contact-set';
import { trailDeliversManagementEvents } from './checks/trail-delivers-management-events';

/** Every check, in the order of docs/checks.md. Adding one is adding its file and its line here. */
export const checks: readonly PostureCheck[] = [
  rootMfaEnabled,
  rootAccessKeysAbsent,
  rootSigningCertificatesAbsent,
  rootMfaPhishingResistant,
  rootMfaSpareDevice,
  memberRootCredentialsRemoved,
  rootUnused,
  centralRootManagementEnabled,
  securityContactIsSet,
  everydayIdentitiesExist,
  rootMfaProven,
  mfaDevicesReviewed,
  trailDeliversManagementEvents,
  alertChannelConfirmed,
];
