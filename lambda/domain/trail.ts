import type { Trail } from './root-posture';

/** True when this trail alone brings every management event of every region to EventBridge, its exclusions aside. */
export function recordsEverything(trail: Trail): boolean {
  return trail.logging && trail.multiRegion && trail.managementEvents === 'all' && trail.deliveryError === null;
}

/** A trail that records everything, one without exclusions first; null when there is none. */
export function wholeTrail(trails: readonly Trail[]): Trail | null {
  const whole = trails.filter(recordsEverything);
  return whole.find(({ exclusions }) => exclusions.length === 0) ?? whole[0] ?? null;
}

/** `management-events` of the ARN. */
export function trailName({ arn }: Pick<Trail, 'arn'>): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
