import type { HomeOptions } from '../../home/options';
import { shellWord } from '../../terminal/shell-word';

/** What a shell takes as it stands between single quotes. */
const harmless = /^[\w+=,.@/: -]+$/;

/** The command that records a review of these devices; their names are their owner's, so odd ones are left to be filled in. */
export function recordWith({ profile, region, stackName, store }: HomeOptions, names: readonly string[]): string {
  const devices = names.length === 0 ? ['DEVICE'] : names.map((name) => (harmless.test(name) ? name : 'DEVICE'));
  const where = [
    ...option('--profile', profile),
    ...option('--region', region),
    ...(stackName === 'Rootwatch' ? [] : option('--stack-name', stackName)),
    ...option('--store', store),
  ];
  return ['npx rootwatch review', ...where, ...devices.map((device) => `--holder 'ROLE: ${device}'`)].join(' ');
}

function option(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name} ${shellWord(value)}`];
}
