import type { Presentation } from '../presentation';

/** Where the findings are kept: `the findings table`, `the store`, `the store (/srv/store.db)`. */
export function keptInWords({ isDeployed = true, store }: Presentation): string {
  if (isDeployed) return 'the findings table';
  return store === undefined ? 'the store' : `the store (${store})`;
}
