/**
 * Answers as EventBridge does whether an event matches a pattern, for the kinds of matching that our patterns may use:
 * exact values, `prefix`, `suffix`, `equals-ignore-case`, `anything-but`, `exists` and `$or`. Every named field must match;
 * a field that the event holds as a list matches when one of its values does. A kind that is not known here is an error,
 * so that a pattern is never believed by mistake.
 *
 * Source: Amazon EventBridge User Guide, "Comparison operators for use in event patterns".
 */
type Json = Readonly<Record<string, unknown>>;

export function matchesPattern(pattern: unknown, event: unknown): boolean {
  if (!isObject(pattern)) throw new Error(`a pattern is an object, got ${JSON.stringify(pattern)}`);
  return Object.entries(pattern).every(([field, wanted]) =>
    field === '$or' ? anyBranch(wanted, event) : fieldMatches(wanted, isObject(event) ? event[field] : undefined),
  );
}

function anyBranch(branches: unknown, event: unknown): boolean {
  if (!Array.isArray(branches) || branches.length < 2) throw new Error('$or needs a list of at least two patterns');
  return branches.some((branch) => matchesPattern(branch, event));
}

function fieldMatches(wanted: unknown, found: unknown): boolean {
  if (!Array.isArray(wanted)) return matchesPattern(wanted, found);
  const values: readonly unknown[] = Array.isArray(found) ? found : [found];
  return wanted.some((matcher) => values.some((value) => valueMatches(matcher, value)));
}

function valueMatches(matcher: unknown, value: unknown): boolean {
  if (!isObject(matcher)) return matcher === value;
  const [[kind, operand] = ['', null], ...rest] = Object.entries(matcher);
  if (rest.length > 0) throw new Error(`a matcher has one kind, got ${JSON.stringify(matcher)}`);
  const compare = comparisons[kind];
  if (compare === undefined) throw new Error(`'${kind}' is not a kind of matching that is known here`);
  return compare(operand, value);
}

const ofTexts =
  (compare: (operand: string, value: string) => boolean) =>
  (operand: unknown, value: unknown): boolean =>
    typeof operand === 'string' && typeof value === 'string' && compare(operand, value);

const comparisons: Readonly<Record<string, (operand: unknown, value: unknown) => boolean>> = {
  prefix: ofTexts((operand, value) => value.startsWith(operand)),
  suffix: ofTexts((operand, value) => value.endsWith(operand)),
  'equals-ignore-case': ofTexts((operand, value) => value.toLowerCase() === operand.toLowerCase()),
  // Only leaves exist: a field that holds an object does not count.
  exists: (operand, value) => operand === (value !== undefined && !isObject(value)),
  'anything-but': (operand, value) =>
    value !== undefined && !(Array.isArray(operand) ? operand : [operand]).some((one) => valueMatches(one, value)),
};

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
