import { onlyFromAws } from '../../lambda/contract/event-patterns';
import type { AnyPrincipalEvents } from '../../lambda/judge/activity/any-principal-events';

/** EventBridge takes at most so many characters of a pattern. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-quota.html */
const longestPattern = 2048;

/** So many names of one service make a branch that fits into a pattern together with others. */
const mostNames = 20;

/** `$or` needs two branches, and one that matches nothing does no harm. */
const never = { eventSource: ['nothing.amazonaws.com'] };

/**
 * Patterns that let through exactly the declared events, whoever makes them, as few as the quota allows. Services are sorted,
 * so that a detection more does not change every rule.
 * @throws Error when a part of what one service declares is too long for a pattern of its own.
 */
export function anyPrincipalPatterns(declared: readonly AnyPrincipalEvents[]): readonly object[] {
  const full: object[][] = [];
  for (const branch of branchesOf(declared)) {
    const last = full.at(-1);
    if (last !== undefined && lengthOf([...last, branch]) <= longestPattern) last.push(branch);
    else full.push([fitting(branch)]);
  }
  return full.map(patternOf);
}

/** A pattern that is too long would fail only at the deployment, and name no detection. */
function fitting(branch: object): object {
  const length = lengthOf([branch]);
  if (length <= longestPattern) return branch;
  throw new Error(
    `EventBridge takes at most ${longestPattern} characters of a pattern, and this one has ${length}: ${JSON.stringify(branch).slice(0, 300)}. Split the values that the detection declares under 'only' over several entries.`,
  );
}

function lengthOf(branches: readonly object[]): number {
  return JSON.stringify(patternOf(branches)).length;
}

function patternOf(branches: readonly object[]): object {
  return { ...onlyFromAws, detail: { $or: branches.length === 1 ? [...branches, never] : branches } };
}

/** By service and condition; what several detections declare is named once. */
function branchesOf(declared: readonly AnyPrincipalEvents[]): readonly object[] {
  const byCondition = new Map<string, { readonly events: AnyPrincipalEvents; readonly names: Set<string> }>();
  for (const events of declared) {
    const key = JSON.stringify([events.service, events.only ?? null]);
    const group = byCondition.get(key) ?? { events, names: new Set<string>() };
    for (const name of events.names) group.names.add(name);
    byCondition.set(key, group);
  }
  const sorted = [...byCondition].sort(([left], [right]) => (left < right ? -1 : 1));
  return sorted.flatMap(([, { events, names }]) =>
    inParts([...names].sort(), mostNames).map((part) => branchOf(events, part)),
  );
}

function branchOf({ service, only }: AnyPrincipalEvents, eventName: readonly string[]): object {
  return {
    ...(service !== null && { eventSource: [`${service}.amazonaws.com`] }),
    eventName,
    ...(only && { requestParameters: { [only.parameter]: only.values } }),
  };
}

function inParts(names: readonly string[], size: number): readonly (readonly string[])[] {
  const starts = Array.from({ length: Math.ceil(names.length / size) }, (_, index) => index * size);
  return starts.map((start) => names.slice(start, start + size));
}
