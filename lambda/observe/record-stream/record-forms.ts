import type { JsonObject } from '../../domain/root-event';

/** A CloudTrail record as it was found: parsed, and its text where that is the record's own. */
export interface FoundRecord {
  readonly json: unknown;
  /** Undefined when the record was part of something larger. */
  readonly raw: string | undefined;
}

/**
 * The CloudTrail records in one piece of JSON, whichever form people have them in: a record itself, an EventBridge event
 * around it, an entry of a LookupEvents answer with the record as text, or a list of any of these.
 * What is none of them is handed on as if it were a record: the parser of records says what is wrong with it.
 * @param raw the text that was parsed
 */
export function recordsIn(json: unknown, raw: string): readonly FoundRecord[] {
  if (!isObject(json)) return [{ json, raw }];
  const list = json['Records'] ?? json['Events'];
  if (Array.isArray(list)) return list.map((element: unknown) => unwrapped(element, undefined));
  return [unwrapped(json, raw)];
}

function unwrapped(json: unknown, raw: string | undefined): FoundRecord {
  if (!isObject(json)) return { json, raw };
  const { detail } = json;
  if (isObject(detail) && isAround(json, detail)) return { json: detail, raw: undefined };
  const text = json['CloudTrailEvent'];
  return typeof text === 'string' ? { json: parsedOrText(text), raw: text } : { json, raw };
}

/** People cut events down by hand, so that any of the envelope's fields is enough, or a detail that looks like a record. */
function isAround(event: JsonObject, detail: JsonObject): boolean {
  if ('detail-type' in event) return true;
  if ('eventID' in event) return false;
  return typeof event['source'] === 'string' || 'eventID' in detail || 'eventName' in detail;
}

/** Text that is no JSON stays text, which no parser of records accepts: it becomes an unreadable record. */
function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}
