import type { AccountId } from '../../domain/account-id';
import type { MfaDeviceChange, MfaProof, ProvenMfa } from '../../domain/mfa-proof';
import type { MfaProofs } from '../mfa-proofs.port';

/** What was proved of root's MFA, remembered for one process: the demo, and tests. */
export class InMemoryMfaProofs implements MfaProofs {
  private readonly kept = new Map<AccountId, ProvenMfa>();

  of(account: AccountId): Promise<ProvenMfa> {
    return Promise.resolve(this.ofNow(account));
  }

  keepProof(proof: MfaProof): Promise<void> {
    const now = this.ofNow(proof.accountId);
    this.kept.set(proof.accountId, { ...now, proof: newer(now.proof, proof) });
    return Promise.resolve();
  }

  keepChange(change: MfaDeviceChange): Promise<void> {
    const now = this.ofNow(change.accountId);
    this.kept.set(change.accountId, { ...now, change: newer(now.change, change) });
    return Promise.resolve();
  }

  private ofNow(account: AccountId): ProvenMfa {
    return this.kept.get(account) ?? { proof: null, change: null };
  }
}

function newer<T extends { readonly at: string }>(kept: T | null, seen: T): T {
  return kept !== null && Date.parse(kept.at) >= Date.parse(seen.at) ? kept : seen;
}
