import { waysToRoot } from '../../../lambda/domain/partition';
import type { Seen } from './step';

/** Whoever asks with the key that is to go would see nothing from then on: said before it is switched off or deleted. */
export function aboutOwnKey({ ownKey, posture: { partition } }: Seen): readonly string[] {
  if (ownKey === null) return [];
  const others = waysToRoot(partition) === 'console' ? ` or of root in ${cloudShell}` : '';
  return [
    `You ask with the root key ${ownKey} itself: once it is inactive or deleted, this command sees nothing more by it. Before that, choose "Later" here and start the command again with other credentials, those of a role${others}. Everything is kept.`,
  ];
}

/** There root is shown everything and no root key is made for it. */
const cloudShell = 'its CloudShell (sign in to the console as root and open CloudShell there)';
