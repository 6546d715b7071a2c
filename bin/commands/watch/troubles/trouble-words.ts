import { plainText } from '../../../../lambda/domain/plain-text';
import { isRegion, type Wrong } from './trouble';

/** A sentence for each, and one for all regions that cannot be read for the same reason. */
export function wrongInWords(wrong: readonly Wrong[]): readonly string[] {
  const regions = wrong.filter(({ part }) => isRegion(part));
  const reasons = [...new Set(regions.map(({ what }) => what))];
  const unread = reasons.map((reason) => {
    const names = regions.filter(({ what }) => what === reason).map(({ part }) => part);
    return `The event history could not be read in ${names.sort().join(', ')} (${plainText(reason, 300)}).`;
  });
  const others = wrong.filter(({ part }) => !isRegion(part)).map(({ what }) => plainText(what, 800));
  return [...unread, ...new Set(others)];
}
