/** What in a user agent gives away which name. */
export type Name = readonly [pattern: RegExp, name: string];

/** The order of the names decides. */
export function firstOf(names: readonly Name[], agent: string): string | undefined {
  return names.find(([pattern]) => pattern.test(agent))?.[1];
}
