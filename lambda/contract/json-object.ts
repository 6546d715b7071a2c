import * as v from 'valibot';
import type { JsonObject } from '../domain/root-event';

/** An array is none, although valibot's own objects and records take one for an object without keys. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Any object of JSON, handed on as it is. */
export const anyJsonObject = v.custom<JsonObject>(isJsonObject);

/** An object of JSON with at least these entries; what else it has is passed over. */
export function jsonObject<const E extends v.ObjectEntries>(entries: E) {
  return v.pipe(anyJsonObject, v.object(entries));
}
