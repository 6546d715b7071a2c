import * as v from 'valibot';
import type { AccountId } from '../../domain/account-id';
import type { MfaDeviceChange, MfaProof, ProvenMfa } from '../../domain/mfa-proof';
import type { MfaProofs } from '../mfa-proofs.port';
import { storedMfaChange, storedMfaProof } from '../stored/stored-mfa';
import { MemoryKeeper } from './memory-keeper';
import { Shelf } from './shelf';
import type { TextKeeper } from './text-keeper';

const provenMfa = v.object({ proof: v.nullable(storedMfaProof), change: v.nullable(storedMfaChange) });

/** What was proved of root's MFA. */
export class EmbeddedMfaProofs implements MfaProofs {
  private readonly keeper: TextKeeper;
  private readonly kept: Shelf<ProvenMfa>;

  constructor(keeper: TextKeeper = new MemoryKeeper()) {
    this.keeper = keeper;
    this.kept = new Shelf(keeper, 'mfa-proofs', provenMfa);
  }

  of(account: AccountId): Promise<ProvenMfa> {
    return this.keeper.atomically(() => this.ofNow(account));
  }

  keepProof(proof: MfaProof): Promise<void> {
    return this.keeper.atomically(() => {
      const now = this.ofNow(proof.accountId);
      this.kept.set(proof.accountId, { ...now, proof: newer(now.proof, proof) });
    });
  }

  keepChange(change: MfaDeviceChange): Promise<void> {
    return this.keeper.atomically(() => {
      const now = this.ofNow(change.accountId);
      this.kept.set(change.accountId, { ...now, change: newer(now.change, change) });
    });
  }

  private ofNow(account: AccountId): ProvenMfa {
    return this.kept.get(account) ?? { proof: null, change: null };
  }
}

function newer<T extends { readonly at: string }>(kept: T | null, seen: T): T {
  return kept !== null && Date.parse(kept.at) >= Date.parse(seen.at) ? kept : seen;
}
