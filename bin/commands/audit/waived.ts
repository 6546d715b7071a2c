import { plainText } from '../../../lambda/domain/plain-text';
import type { Waiver } from '../../../lambda/domain/waiver';

/** `waived until 2027-03-01 by the platform team: the key moves to a role in spring` */
export function waivedInWords({ reason, by, until }: Waiver): string {
  return `waived until ${plainText(until, 10)} by ${plainText(by, 100)}: ${plainText(reason, 200)}`;
}
