import { isList, isMap, type Words } from './words';

/** As the query protocol writes lists and maps. */
export function xml(value: Words): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return escaped(String(value));
  if (isList(value)) return value.map((member) => `<member>${xml(member)}</member>`).join('');
  if (isMap(value)) return [...value].map(([key, inner]) => xml({ entry: { key, value: inner } })).join('');
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .map(([name, inner]) => `<${name}>${xml(inner)}</${name}>`)
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
