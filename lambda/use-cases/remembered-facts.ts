import type { AccountId } from '../domain/account-id';
import { known, notKnown, type Fact } from '../domain/fact';
import type { RememberedFacts } from '../domain/root-posture';
import type { MfaProofs } from '../record/mfa-proofs.port';
import type { MfaReviews } from '../record/mfa-reviews.port';

/** What Rootwatch itself has seen or been told, and keeps. */
export interface Memory {
  readonly proofs: Pick<MfaProofs, 'of'>;
  readonly reviews: Pick<MfaReviews, 'newest'>;
}

/** Never rejects: what cannot be read makes exactly the fact unknown that depends on it. */
export async function rememberedFacts(account: AccountId, { proofs, reviews }: Memory): Promise<RememberedFacts> {
  const [provenMfa, mfaReview] = await Promise.all([read(proofs.of(account)), read(reviews.newest(account))]);
  return { provenMfa, mfaReview };
}

async function read<T>(answer: Promise<T>): Promise<Fact<T>> {
  try {
    return known(await answer);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return notKnown('failed', `what Rootwatch remembers could not be read: ${said}`);
  }
}

const notDeployed = notKnown(
  'not-visible',
  'only a deployment or a store of harden and watch remembers it, and none was found here',
);

/** Where nothing is deployed, nothing is remembered. */
export const nothingRemembered: RememberedFacts = { provenMfa: notDeployed, mfaReview: notDeployed };
