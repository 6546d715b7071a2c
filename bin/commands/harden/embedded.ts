import { InMemoryFindings } from '../../../lambda/record/in-memory/in-memory-findings';
import { InMemoryHardenings } from '../../../lambda/record/in-memory/in-memory-hardenings';
import { InMemoryMfaProofs } from '../../../lambda/record/in-memory/in-memory-mfa-proofs';
import { InMemoryMfaReviews } from '../../../lambda/record/in-memory/in-memory-mfa-reviews';
import { InMemoryPlans } from '../../../lambda/record/in-memory/in-memory-plans';
import type { Kept } from './kept';

/** Where nothing is deployed: what is kept on this machine. @param file see `--store` */
export function embedded(file: string, now: () => Date): Kept & { readonly file: string } {
  return {
    file,
    hardenings: new InMemoryHardenings(),
    plans: new InMemoryPlans(),
    findings: new InMemoryFindings(now),
    proofs: new InMemoryMfaProofs(),
    reviews: new InMemoryMfaReviews(),
  };
}
