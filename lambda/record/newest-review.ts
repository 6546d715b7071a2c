import type { MfaReview } from '../domain/mfa-proof';

export function newestOf(reviews: readonly MfaReview[]): MfaReview | null {
  const [newest = null] = [...reviews].sort((left, right) => Date.parse(right.at) - Date.parse(left.at));
  return newest;
}
