import type { Trail } from './root-posture';

/** True when this trail alone brings every management event of every region to EventBridge. */
export function recordsEverything(trail: Trail): boolean {
  return trail.logging && trail.multiRegion && trail.managementEvents === 'all' && trail.deliveryError === null;
}
