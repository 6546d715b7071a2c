import {
  ListAccessKeysCommand,
  ListMFADevicesCommand,
  ListSigningCertificatesCommand,
  type AccessKeyMetadata,
  type IAMClient,
  type ListMFADevicesCommandOutput,
} from '@aws-sdk/client-iam';
import { notKnown } from '../domain/fact';
import { mfaDevice, type MfaDevice } from '../domain/mfa-device';
import type { RootFacts, RootKey } from '../domain/root-posture';
import { UnexpectedAnswerError, type Ask } from './ask';
import type { Caller } from './caller';

type SeenByRoot = Pick<RootFacts, 'mfaDevices' | 'rootKeys' | 'signingCertificates'>;

const hidden = notKnown(
  'not-visible',
  'AWS shows it only to root itself and to a root session for audits (AssumeRoot with IAMAuditRootUserCredentials)',
);

/**
 * What these calls say of root when root asks; without a user's name they are about whoever asks. Three calls more, and only
 * then: a root session presents itself as root too.
 */
export async function seenByRoot(iam: IAMClient, caller: Promise<Caller>, ask: Ask): Promise<SeenByRoot> {
  const { arn, partition, accountId } = await caller;
  if (arn !== `arn:${partition}:iam::${accountId}:root`)
    return { mfaDevices: hidden, rootKeys: hidden, signingCertificates: hidden };
  const [mfaDevices, rootKeys, signingCertificates] = await Promise.all([
    ask('iam:ListMFADevices', (options) => iam.send(new ListMFADevicesCommand({}), options), allDevices),
    ask(
      'iam:ListAccessKeys',
      (options) => iam.send(new ListAccessKeysCommand({}), options),
      ({ AccessKeyMetadata = [] }) => AccessKeyMetadata.map(rootKey),
    ),
    ask(
      'iam:ListSigningCertificates',
      (options) => iam.send(new ListSigningCertificatesCommand({}), options),
      ({ Certificates = [] }) => Certificates.map(({ CertificateId }) => named(CertificateId)),
    ),
  ]);
  return { mfaDevices, rootKeys, signingCertificates };
}

/** Root has eight devices at most, and a page holds a hundred: a list that goes on is not what is documented. */
function allDevices({ MFADevices = [], IsTruncated }: ListMFADevicesCommandOutput): readonly MfaDevice[] {
  if (IsTruncated === true) throw new UnexpectedAnswerError('the list of devices is not complete');
  return MFADevices.map(({ SerialNumber, EnableDate }) => mfaDevice(named(SerialNumber), EnableDate?.toISOString()));
}

function rootKey({ AccessKeyId, Status }: AccessKeyMetadata): RootKey {
  return { id: named(AccessKeyId), active: Status === 'Active' };
}

function named(id: string | undefined): string {
  if (id === undefined) throw new UnexpectedAnswerError('an entry of the list has no id');
  return id;
}
