import type { AccountId } from '../domain/account-id';
import type { MfaDeviceChange, MfaProof, ProvenMfa } from '../domain/mfa-proof';

/**
 * Remembers that root's MFA was seen to work, and when its devices changed: the newest of each, however late and in whatever
 * order they are kept. Throws StoreDownError when the store cannot be reached.
 */
export interface MfaProofs {
  of(account: AccountId): Promise<ProvenMfa>;

  keepProof(proof: MfaProof): Promise<void>;

  keepChange(change: MfaDeviceChange): Promise<void>;
}
