import type { RootEvent, UnreadableRecord } from '../domain/root-event';
import { mfaChangeIn, mfaProofIn } from '../judge/activity/mfa-seen';
import type { MfaProofs } from '../record/mfa-proofs.port';

export interface RememberMfaServices {
  readonly proofs: Pick<MfaProofs, 'keepProof' | 'keepChange'>;
}

/**
 * Remembers that root's MFA was seen to work, or that its devices changed. After the telling: an alert does not wait for it.
 * @throws what the store says: then the message stays, and it is remembered with the repeat
 */
export async function rememberMfa(
  record: RootEvent | UnreadableRecord,
  { detection }: { readonly detection: string },
  { proofs }: RememberMfaServices,
): Promise<void> {
  if (record.kind === 'unreadable') return;
  const proof = mfaProofIn(record, detection);
  if (proof !== null) await proofs.keepProof(proof);
  const change = mfaChangeIn(record, detection);
  if (change !== null) await proofs.keepChange(change);
}
