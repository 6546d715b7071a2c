import { variedIn } from './kind-of-deed';

/** A caller writes what tells the variants of one kind apart, as many as they like. */
const mostVariants = 20;

/** More than a person does in an incident; the item in which they are kept must not grow for ever. */
const mostOthers = 300;

/**
 * Whether people have still to hear of the kind. Of one way in so many variants are told: whoever comes by ever new ones is in
 * by any of them; and of so many devices and keys of root, which has eight and two at a time. What holds no text of the caller is
 * never held back for how much else was told.
 * @param told in the order in which they were told
 */
export function isUntold(told: readonly string[], kind: string): boolean {
  if (told.includes(kind)) return false;
  const varied = variedIn(kind);
  return varied === null || told.filter((other) => variedIn(other) === varied).length < mostVariants;
}

/**
 * With the kind as the newest. Of very many the oldest is forgotten, but a variant only for none: to tell twice beats never.
 * @returns the very same list when the kind is known, or one variant too many
 */
export function withKind(told: readonly string[], kind: string): readonly string[] {
  if (!isUntold(told, kind)) return told;
  if (variedIn(kind) !== null) return [...told, kind];
  const others = told.filter((other) => variedIn(other) === null);
  const kept = others.length < mostOthers ? told : told.filter((other) => other !== others[0]);
  return [...kept, kind];
}
