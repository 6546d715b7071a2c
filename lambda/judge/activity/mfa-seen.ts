import type { MfaDeviceChange, MfaProof } from '../../domain/mfa-proof';
import type { RootEvent } from '../../domain/root-event';
import { isRootIdentity } from './actor';

/** The proof in a record: root signed in and its MFA was used; null in any other, and where who signed in is not said. @param detection what the record was judged to be */
export function mfaProofIn(event: RootEvent, detection: string): MfaProof | null {
  const { accountId, eventId, occurredAt: at, signIn, sourceIp } = event;
  const proves = detection === 'root-login' && signIn?.outcome === 'success' && signIn.mfaUsed === true;
  if (!proves || !isRootIdentity(event.identity)) return null;
  return { accountId, at, device: signIn.mfaDevice, sourceIp, eventId };
}

const deeds: ReadonlyMap<string, MfaDeviceChange['deed']> = new Map([
  ['root-mfa-device-enabled', 'added'],
  ['root-mfa-deactivated', 'removed'],
]);

/** The change of root's own devices in a record; null in any other. @param detection what the record was judged to be */
export function mfaChangeIn(event: RootEvent, detection: string): MfaDeviceChange | null {
  const deed = deeds.get(detection);
  if (deed === undefined || event.error !== null) return null;
  const { accountId, eventId, occurredAt: at, request } = event;
  const serial = request?.['serialNumber'];
  return { accountId, at, deed, device: typeof serial === 'string' ? serial : null, eventId };
}
