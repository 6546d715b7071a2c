import type { UnknownFact } from '../../domain/fact';
import type { RootPosture } from '../../domain/root-posture';

/** `present`: root can be opened by a password or a key. `none`: a member whose root credentials were removed or never made. */
type RootCredentials = 'present' | 'none' | UnknownFact;

/** Judged by the account itself, not by the organization's feature flag: switching that on removes nothing. */
export function rootCredentials({ passwordPresent, accessKeysPresent }: RootPosture): RootCredentials {
  const facts = [passwordPresent, accessKeysPresent];
  if (facts.some((fact) => fact.known && fact.value)) return 'present';
  return facts.find((fact) => !fact.known) ?? 'none';
}

export const noCredentials = 'root has no credentials';
