import type { Finding } from '../domain/finding';

/** SNS takes 262,144 bytes a message, attributes included; these leave room for them. */
const largestMessage = 250_000;
const textLengths: readonly number[] = [8_000, 1_000, 200];
const mostParts = 50;
const mark = '…';

/** The published form, as JSON that SNS accepts: where it is too long, its longest texts are shortened with a mark, then its lists. */
export function serializeFinding(finding: Finding): string {
  const whole = JSON.stringify(finding);
  if (fits(whole)) return whole;
  for (const length of textLengths) {
    const shorter = JSON.stringify(shortened(finding, length, Number.POSITIVE_INFINITY));
    if (fits(shorter)) return shorter;
  }
  return JSON.stringify(shortened(finding, 200, mostParts));
}

/** A text as SNS accepts it. */
export function textMessage(text: string): string {
  if (fits(text)) return text;
  const kept = Buffer.from(text)
    .subarray(0, largestMessage - 100)
    .toString('utf8')
    .replace(/\uFFFD$/, '');
  return `${kept}${mark}`;
}

const fits = (text: string): boolean => Buffer.byteLength(text) <= largestMessage;

function shortened(value: unknown, length: number, parts: number): unknown {
  if (typeof value === 'string') return value.length <= length ? value : `${value.slice(0, length - 1)}${mark}`;
  if (Array.isArray(value)) return value.slice(0, parts).map((part) => shortened(part, length, parts));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shortened(part, length, parts)]));
}
