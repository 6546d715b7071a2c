import { devicesOf } from '../../../bin/commands/audit/devices';
import { known, notKnown } from '../../../lambda/domain/fact';
import { aHealthyPosture } from '../../support/posture';

const denied = (operation: string) => notKnown('denied', `${operation} was refused by AWS (AccessDenied)`);
const kinds = 'A passkey synced by a vendor cannot be told from a security key here.';

it.each([
  [
    'all that root may see',
    { rootKeys: known([]), signingCertificates: known([]) },
    `Asked as root or in a root session, so every device, key id, and certificate is shown. ${kinds}`,
  ],
  [
    'devices and certificates while the keys are refused',
    { rootKeys: denied('iam:ListAccessKeys'), signingCertificates: known([]) },
    `Asked as root or in a root session, so every device and certificate is shown. Which keys there are is not known: iam:ListAccessKeys was refused by AWS (AccessDenied). ${kinds}`,
  ],
  [
    'devices alone',
    { rootKeys: denied('iam:ListAccessKeys'), signingCertificates: denied('iam:ListSigningCertificates') },
    `Asked as root or in a root session, so every device is shown. Which keys there are is not known: iam:ListAccessKeys was refused by AWS (AccessDenied). Which certificates there are is not known: iam:ListSigningCertificates was refused by AWS (AccessDenied). ${kinds}`,
  ],
] as const)('says that AWS shows %s', (_, shown, note) => {
  const posture = aHealthyPosture({ mfaDevices: known([]), ...shown });

  expect(devicesOf(posture).note).toBe(note);
});
