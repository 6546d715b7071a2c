import type { JsonObject, RootEvent, UnreadableRecord } from '../../domain/root-event';
import type { ActorKind } from '../../domain/verdict';

/**
 * The temporary key of the root session that a record opens or is part of: by it the two are found to belong together.
 * @returns null for a record that has to do with none
 */
export function sessionKeyOf(record: RootEvent | UnreadableRecord, actor: ActorKind): string | null {
  if (record.kind === 'unreadable') return null;
  if (actor === 'root-session') return record.identity.keyId;
  const opensOne = record.eventName === 'AssumeRoot' && record.eventSource === 'sts.amazonaws.com';
  return opensOne ? keyGivenBy(record) : null;
}

function keyGivenBy({ response }: RootEvent): string | null {
  const key = asObject(response?.['credentials'])?.['accessKeyId'];
  return typeof key === 'string' && /^ASIA\w{8,40}$/.test(key) ? key : null;
}

function asObject(value: unknown): JsonObject | null {
  return isObject(value) ? value : null;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
