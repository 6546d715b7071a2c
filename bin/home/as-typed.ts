import { shellWord } from '../terminal/shell-word';
import type { HomeOptions } from './options';

/** A command with the options by which it finds the same home, as a shell takes it. */
export function asTyped(command: string, { profile, region, stackName, store }: HomeOptions): string {
  return [
    command,
    ...option('--profile', profile),
    ...option('--region', region),
    ...(stackName === 'Rootwatch' ? [] : option('--stack-name', stackName)),
    ...option('--store', store),
  ].join(' ');
}

function option(name: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`${name} ${shellWord(value)}`];
}
