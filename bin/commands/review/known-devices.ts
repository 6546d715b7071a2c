import { deviceName } from '../../../lambda/domain/mfa-device';
import type { RootPosture } from '../../../lambda/domain/root-posture';
import { devicesOf } from '../audit/devices';
import type { Looked } from './sheet';

/**
 * Serial numbers of devices that root has or had, each once: shown by AWS now or at the last review, named by sign-ins, or by
 * the record of the last change.
 */
export function knownDevices({ posture, uses }: Pick<Looked, 'posture' | 'uses'>): readonly string[] {
  const used = uses.known ? [...uses.value.keys()] : [];
  const changed = posture.provenMfa.known ? posture.provenMfa.value.change?.device : null;
  return eachOnce([...heldDevices(posture), ...used, changed]);
}

/** Of these, those that root may still have: shown now or at the last review, or proved. */
export function heldDevices(posture: RootPosture): readonly string[] {
  const { mfaReview, provenMfa } = posture;
  const reviewed = mfaReview.known ? (mfaReview.value?.devices.shown ?? []) : [];
  const proved = provenMfa.known ? provenMfa.value.proof?.device : null;
  return eachOnce([...[...devicesOf(posture).shown, ...reviewed].map(({ serial }) => serial), proved]);
}

/** What they may be called where somebody types it. */
export function namesOf(serials: readonly string[]): readonly string[] {
  return serials.flatMap((serial) => [serial, deviceName(serial)]);
}

export function eachOnce(serials: readonly (string | null | undefined)[]): readonly string[] {
  return [...new Set(serials)].filter((serial) => typeof serial === 'string');
}
