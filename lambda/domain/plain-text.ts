/** One character that stands for what was cut off. */
const cutMark = '…';

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Control characters, format characters (bidirectional marks, zero-width characters, tags) and halves of a pair. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/**
 * Text that a caller of AWS controls, made safe to stand in a line: one line, nothing invisible that could reorder or
 * hide, at most `limit` UTF-16 units including the mark that shows a cut. It is not escaped: each channel does that itself.
 */
export function plainText(text: string, limit: number): string {
  const clean = text.replace(breaks, ' ').replace(invisible, '').trim();
  if (clean.length <= limit) return clean;
  if (limit <= 0) return '';
  const kept = clean.slice(0, limit - cutMark.length);
  return `${endsInHalfAPair(kept) ? kept.slice(0, -1) : kept}${cutMark}`;
}

/** The same, with null for what is not there or of which nothing is left. */
export function cleaned(text: string | null | undefined, limit: number): string | null {
  const clean = plainText(text ?? '', limit);
  return clean === '' ? null : clean;
}

function endsInHalfAPair(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff;
}
