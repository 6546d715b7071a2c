import type { ActivityFinding } from '../../domain/finding';
import { plainText } from '../../domain/plain-text';
import type { Target } from '../../domain/target';

/** One more than people are shown, so that they are told that there are more: all of them are in the finding. */
const mostNamed = 5;
/** An event is one small item of the store. */
const longestName = 120;

/** What a deed was about, as the summary of its incident names it: what the call named, and the access key that it made. */
export function objectsOf({ evidence }: Pick<ActivityFinding, 'evidence'>): readonly Target[] {
  const { targets, newKeyId } = evidence;
  const made = newKeyId === null ? [] : [{ field: 'accessKeyId', value: newKeyId }];
  return [...targets.slice(0, mostNamed - made.length), ...made].map(({ field, value }) => ({
    field: plainText(field, longestName),
    value: plainText(value, longestName),
  }));
}
