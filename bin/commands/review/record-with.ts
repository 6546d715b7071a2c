import { asTyped } from '../../home/as-typed';
import type { HomeOptions } from '../../home/options';

/** What a shell takes as it stands between single quotes. */
const harmless = /^[\w+=,.@/: -]+$/;

/** The command that records a review of these devices; their names are their owner's, so odd ones are left to be filled in. */
export function recordWith(options: HomeOptions, names: readonly string[]): string {
  const devices = names.length === 0 ? ['DEVICE'] : names.map((name) => (harmless.test(name) ? name : 'DEVICE'));
  return [asTyped('npx rootwatch review', options), ...devices.map((device) => `--holder 'ROLE: ${device}'`)].join(' ');
}
