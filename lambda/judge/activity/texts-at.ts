import type { JsonObject } from '../../domain/root-event';

/**
 * The texts at a place in a call's parameters or answer; what is no text is passed over. Never throws.
 * @param path names by dots, for example `instancesSet.items.instanceId`; a list on the way is entered.
 */
export function textsAt(json: JsonObject | null, path: string): readonly string[] {
  let found: readonly unknown[] = [json];
  for (const name of path.split('.')) found = found.flatMap((value) => partsOf(valueOf(value, name)));
  return found.filter((value) => typeof value === 'string');
}

function valueOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function partsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}
