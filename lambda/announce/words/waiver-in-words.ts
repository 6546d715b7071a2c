import { plainText } from '../../domain/plain-text';
import type { Waiver } from '../../domain/waiver';
import { asSentence } from './phrase';
import { dayInWords } from './when';

/** Follows "accepted": `until 1 Mar 2027 by the platform team: the key moves to a role in spring`. */
export function waiverInWords({ reason, by, until }: Waiver): string {
  return `until ${dayInWords(until)} by ${plainText(by, 100)}: ${plainText(reason, 200)}`;
}

/** Of one that is over, or was taken out before its day. */
export function endedWaiverInWords(waiver: Waiver): string {
  return asSentence(`An exception does not count any more. It was accepted ${waiverInWords(waiver)}`);
}
