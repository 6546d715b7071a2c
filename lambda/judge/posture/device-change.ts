import type { RootPosture } from '../../domain/root-posture';

/**
 * When root's MFA devices changed last, as far as that is known: seen as it happened, or read off the devices that are shown,
 * since a change from before Rootwatch watched counts too. @returns ISO 8601, null when none is known
 */
export function newestDeviceChange({ provenMfa, virtualMfaSince, mfaDevices }: RootPosture): string | null {
  const times = [
    provenMfa.known ? (provenMfa.value.change?.at ?? null) : null,
    virtualMfaSince.known ? virtualMfaSince.value : null,
    ...(mfaDevices.known ? mfaDevices.value.map(({ since }) => since) : []),
  ].filter((time) => time !== null);
  const [newest = null] = times.sort((left, right) => Date.parse(right) - Date.parse(left));
  return newest;
}
