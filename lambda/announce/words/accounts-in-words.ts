import type { AccountsTouched } from '../../domain/accounts-touched';
import { count } from './duration-in-words';

/** `2 accounts: 111122223333, 444455556666`; of very many the first, and how many more. Null for one. */
export function accountsInWords({ first, inAll }: AccountsTouched): string | null {
  if (inAll < 2) return null;
  const more = inAll - first.length;
  return `${count(inAll, 'account')}: ${first.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
