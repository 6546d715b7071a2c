/** A value in an answer, before a protocol has written it: a date is one still. Undefined is left out. */
export type Words =
  | string
  | number
  | boolean
  | Date
  | null
  | undefined
  | readonly Words[]
  | ReadonlyMap<string, Words>
  | { readonly [name: string]: Words };

export type Answer = Readonly<Record<string, Words>>;

export function isList(value: Words): value is readonly Words[] {
  return Array.isArray(value);
}

export function isMap(value: Words): value is ReadonlyMap<string, Words> {
  return value instanceof Map;
}
