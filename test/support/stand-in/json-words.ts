import type { Protocol } from './call';
import { isList, isMap, type Answer, type Words } from './words';

/** JSON services count seconds; the Account service writes ISO 8601. */
export function json(answer: Answer, protocol: Protocol): string {
  const plain = (value: Words): unknown => {
    if (value instanceof Date) return protocol === 'json' ? value.getTime() / 1000 : value.toISOString();
    if (isList(value)) return value.map(plain);
    if (isMap(value)) return plain(Object.fromEntries(value));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
  };
  return JSON.stringify(plain(answer));
}
